// @vitest-environment node
import { describeClearance } from "../../support/figure/clearance";

const { pageOf } = await import("./page");
describeClearance("stability", pageOf);

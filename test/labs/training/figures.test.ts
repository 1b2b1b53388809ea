/** @file The figures of the training lab. */
import { loadKernel } from "../../../src/labs/training/kernel";
import { describeFigures } from "../../support/figure/golden";

await loadKernel();

describeFigures("training");

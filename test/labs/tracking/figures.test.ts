/** @file The figures of the tracking lab. */
import { describeFigures } from "../../support/figure/golden";

describeFigures("tracking", {
  face: ({ view }) => ("anchor" in view ? "divergence" : "paths"),
});

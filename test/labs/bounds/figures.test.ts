/** @file The figures of the bounds lab. */
import { describeFigures } from "../../support/figure/golden";

describeFigures("bounds");

/** @file The figures of the geometry lab. */
import { describeFigures } from "../../support/figure/golden";

describeFigures("geometry");

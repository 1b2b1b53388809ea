/** @file The figures of the search lab, drawn in Node. */
import { describeFigures } from "../../support/figure/golden";

describeFigures("search");

/** @file The figures of the training lab. */
import { describeFigures } from "../../support/figure/golden";

describeFigures("training");

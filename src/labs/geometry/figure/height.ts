/** @file The height of plots over the steps. */
import { heightWithin } from "../../../charts/curves";

export const overStepsHeight = heightWithin(0.56, 230, 330);

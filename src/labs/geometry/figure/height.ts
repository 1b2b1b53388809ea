/** @file How high curves over the steps are. */
import { heightWithin } from "../../../charts/curves";

export const overStepsHeight = heightWithin(0.56, 230, 330);

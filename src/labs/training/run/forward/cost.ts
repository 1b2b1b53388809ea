/** @file The cost of the forward pass in nanoseconds, as measured. */
import { exampleCost } from "../classification/cost";
import { widthOf } from "./network";
import type { ForwardTask } from "./types";

export const cost = ({ params, table }: ForwardTask): number => {
  const { depth, steps } = params;
  const shape = { width: widthOf(table, params), depth, classes: table.classes };
  return table.rows * exampleCost(shape) * (steps + 2);
};

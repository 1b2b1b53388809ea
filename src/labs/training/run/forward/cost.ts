/** @file What the forward pass costs, in nanoseconds, measured. */
import { networkPlaces, type NetworkShape } from "../../../../core/training/network/shape";
import { widthOf } from "./network";
import type { ForwardTask } from "./types";

/** An example forwards and backwards. */
export const exampleCost = (shape: NetworkShape): number =>
  200 + 4 * networkPlaces(shape).count + 40 * shape.width * shape.depth;

export const cost = ({ params, table }: ForwardTask): number => {
  const { depth, steps } = params;
  const shape = { width: widthOf(table, params), depth, classes: table.classes };
  return table.rows * exampleCost(shape) * (steps + 2);
};

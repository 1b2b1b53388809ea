/** @file The network for some params and a table of examples. */
import { prepare, type Prepared } from "../../../../core/training/examples";
import { ResidualNetwork } from "../../../../core/training/network/network";
import { startWeights } from "../../../../core/training/network/start";
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import { startingFrom } from "../classification/weights";
import type { ForwardParams } from "./params";

/** The last prepared examples of each table. */
const known = new WeakMap<ExampleTable, { readonly missing: string; readonly prepared: Prepared }>();

export function preparedOf(table: ExampleTable, { missing }: ForwardParams): Prepared {
  const found = known.get(table);
  if (found?.missing === missing) return found.prepared;
  const prepared = prepare(table, missing);
  known.set(table, { missing, prepared });
  return prepared;
}

/** A hidden state begins with the features, so it has at least as many numbers. */
export const widthOf = ({ columns }: Pick<ExampleTable, "columns">, { width }: ForwardParams): number =>
  Math.max(columns, width);

/** The initial weights. */
export const startOf = (
  { shape }: ResidualNetwork,
  { depth, width, seed }: ForwardParams,
  { columns, names }: ExampleTable,
  file: Tensors | null,
): Float64Array<ArrayBuffer> =>
  file === null
    ? startWeights(shape, seed)
    : startingFrom(file, { model: { kind: "network", depth, width }, features: columns, classes: names });

export const networkOf = (table: ExampleTable, params: ForwardParams): ResidualNetwork =>
  new ResidualNetwork(preparedOf(table, params).train, params.l2, {
    depth: params.depth,
    width: widthOf(table, params),
  });

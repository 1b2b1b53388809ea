/** @file What all runs share: the prepared examples, their minimum, and the target. */
import { log } from "../../../../core/elementary";
import { createCounterRandom } from "../../../../core/counterRandom";
import { prepare, type Prepared } from "../../../../core/training/examples";
import { minimumOf, type Minimum } from "../../../../core/training/minimum";
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import { shuffle, SPLIT_STREAM } from "./batches";
import { networkIn } from "./model";
import type { ClassificationParams, NetworkModel } from "./params";
import { startingFrom } from "./weights";

export interface Setting extends Prepared {
  readonly table: ExampleTable;
  readonly l2: number;
  readonly seed: number;
  /** Null: softmax regression. */
  readonly network: NetworkModel | null;
  /** The weights with which every run starts; null: fresh ones. */
  readonly start: Float64Array | null;
  /** Null if it is not known, as for a network. */
  readonly minimum: Minimum | null;
  readonly goal: number;
  /** The cross-entropy of uniform beliefs, which is f of softmax regression at 0. */
  readonly first: number;
  /** The number of examples in a batch; if that is all of them, nothing is drawn. */
  readonly batch: number;
  /** The objective is computed after every so many steps. */
  readonly every: number;
}

/** How often the objective is computed in an epoch; if an epoch has fewer steps, after each. */
const LOOKS_PER_EPOCH = 11;
const SHORT_EPOCH = 16;

function made(table: ExampleTable, params: ClassificationParams, file: Tensors | null): Setting {
  const { missing, testFraction, l2, seed } = params;
  const order = (rows: number) => {
    const random = createCounterRandom(seed);
    random.seek(SPLIT_STREAM);
    const all = Int32Array.from({ length: rows }, (_, k) => k);
    shuffle(all, random);
    return all;
  };
  const prepared = prepare(table, missing, testFraction, order);
  const { rows, classes } = prepared.train;
  const network = networkIn(params);
  const minimum = network === null ? minimumOf(prepared.train, l2) : null;
  const first = log(classes);
  // The objective is never below 0.
  const least = minimum?.objective ?? 0;
  const batch = params.batch === "full" ? rows : Math.min(params.batch, rows);
  const perEpoch = Math.floor(rows / batch);
  return {
    ...prepared,
    table,
    l2,
    seed,
    network,
    start: file && startingFrom(file, { model: params.model, features: table.columns, classes: table.names }),
    minimum,
    first,
    goal: least + params.target * (first - least),
    batch,
    every: perEpoch <= SHORT_EPOCH ? 1 : Math.floor(perEpoch / LOOKS_PER_EPOCH),
  };
}

/** The last setting for each table. */
const known = new WeakMap<ExampleTable, { readonly key: string; readonly setting: Setting }>();

/** @param file the weights with which runs start */
export function settingOf(
  table: ExampleTable,
  params: ClassificationParams,
  file: Tensors | null = null,
): Setting {
  const { missing, testFraction, l2, seed, batch, target } = params;
  const key = JSON.stringify([missing, testFraction, l2, seed, batch, target, params.model, file?.id]);
  const found = known.get(table);
  if (found?.key === key) return found.setting;
  const setting = made(table, params, file);
  known.set(table, { key, setting });
  return setting;
}

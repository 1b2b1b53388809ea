/** @file What all runs have in common: the examples made ready, their minimum, and what is to be reached. */
import { log } from "../../../../core/elementary";
import { createCounterRandom } from "../../../../core/counterRandom";
import { prepare, type Prepared } from "../../../../core/training/examples";
import { minimumOf, type Minimum } from "../../../../core/training/minimum";
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import { shuffle, SPLIT } from "./batches";
import { networkIn } from "./model";
import type { ClassificationParams, NetworkModel } from "./params";
import { startingFrom } from "./weights";

export interface Setting extends Prepared {
  readonly table: ExampleTable;
  readonly l2: number;
  readonly seed: number;
  /** Null: softmax regression. */
  readonly network: NetworkModel | null;
  /** Where every run starts; null: fresh. */
  readonly start: Float64Array | null;
  /** Null where nobody knows it: of a network. */
  readonly minimum: Minimum | null;
  readonly goal: number;
  /** The cross-entropy of beliefs that know nothing: f of softmax regression at 0. */
  readonly first: number;
  /** Examples of a batch; all of them: nothing is drawn. */
  readonly batch: number;
  /** The objective is looked at after every so many steps. */
  readonly every: number;
}

/** In an epoch of more steps the objective is looked at so often; in a shorter one at every step. */
const LOOKS = 11;
const SHORT_EPOCH = 16;

function made(table: ExampleTable, params: ClassificationParams, file: Tensors | null): Setting {
  const { missing, testFraction, l2, seed } = params;
  const order = (rows: number) => {
    const random = createCounterRandom(seed);
    random.seek(SPLIT);
    const all = Int32Array.from({ length: rows }, (_, k) => k);
    shuffle(all, random);
    return all;
  };
  const prepared = prepare(table, missing, testFraction, order);
  const { rows, classes } = prepared.train;
  const network = networkIn(params);
  const minimum = network === null ? minimumOf(prepared.train, l2) : null;
  const first = log(classes);
  // No objective is below 0.
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
    every: perEpoch <= SHORT_EPOCH ? 1 : Math.floor(perEpoch / LOOKS),
  };
}

/** The last setting of each table. */
const known = new WeakMap<ExampleTable, { readonly key: string; readonly setting: Setting }>();

/** @param file of weights that runs start from */
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

/** @file Training a language model as a part of the training experiment: counting, and a task for each method and seed. */
import { baselineOf } from "../../../../core/training/language/baseline";
import { bytesOnly, findPairs, type Vocabulary } from "../../../../core/training/language/bytePairs";
import { createModel } from "../../../../core/training/language/model";
import { weightCount } from "../../../../core/training/language/shape";
import {
  createTraining,
  freeze,
  trainStep,
  type Training,
  type TrainingSettings,
} from "../../../../core/training/language/train";
import { textsIn } from "../../../../experiments/data/texts";
import { createDraws } from "../../../../experiments/relaxation/law";
import type { Resource, Slice } from "../../../../experiments/types";
import type { LanguageParams } from "./params";
import type { PartExperiment } from "../part";
import { Tests, testedOn, WRITTEN } from "./course";
import { mergeLanguage } from "./merge";
import { languageRows } from "./rows";
import { shapeOf } from "./shape";
import { summarizeLanguage } from "./summary";
import type { CountResult, LanguageResult, LanguageTask, TrainResult } from "./types";

type Train = Extract<LanguageTask, { work: "train" }>;
type Slices<Result> = Generator<Slice<Result>, Result, void>;

function plan(params: LanguageParams, resources: readonly Resource[]): LanguageTask[] {
  const texts = textsIn(resources);
  if (texts === null) throw new Error("The text to learn from is not there.");
  const own = { part: "language", params, texts } as const;
  const runs = Array.from({ length: params.seeds }, (_, run) => run);
  return [
    { ...own, work: "count" },
    ...runs.flatMap((run) =>
      params.methods.map((_, method): LanguageTask => ({ ...own, work: "train", method, run })),
    ),
  ];
}

/** Tests of a run: before the first step, every so many, and after the last. */
const testsOf = ({ steps, evaluate }: LanguageParams): number => 1 + Math.ceil(steps / evaluate.every);

/** Sequences that are read forward: a step back costs two more, and with a frozen copy there are two ways forward. */
function sequences(params: LanguageParams, run: number): number {
  const { steps, batch, evaluate, model, reference } = params;
  const pieces = evaluate.bytes / model.context + (run === 0 ? WRITTEN : 0);
  return steps * batch * (reference === null ? 3 : 4) + testsOf(params) * pieces;
}

/** Places to stop at, some more or fewer. */
function pauses(params: LanguageParams, run: number): number {
  const { steps, batch, evaluate, model } = params;
  const pieces = evaluate.bytes / model.context + (run === 0 ? WRITTEN : 0);
  return Math.ceil(2 * steps * batch + testsOf(params) * pieces);
}

/** Nanoseconds of one weight and token on the way forward, measured; and of the counts. */
const WEIGHT_COST = 0.15;
const COUNT_COST = 5e7;

const cost = (task: LanguageTask): number =>
  task.work === "count"
    ? COUNT_COST
    : sequences(task.params, task.run) *
      task.params.model.context *
      (weightCount(shapeOf(task.params.model)) * WEIGHT_COST + 2000);

function count({ texts, params }: LanguageTask): CountResult {
  const held = texts.held.subarray(0, params.evaluate.bytes);
  return {
    part: "language",
    work: "count",
    baseline: baselineOf(texts.learnt, held),
    provenance: texts.provenance,
  };
}

/** λ after λ of a run, from a stream of its own at each step. */
function settingsOf({ params, method, run }: Train): TrainingSettings {
  const { seed, batch, warmup, methods, reference } = params;
  const { step, relaxation } = methods[method];
  const draws = createDraws(relaxation);
  draws.start(seed, run);
  return {
    seed,
    run,
    batch,
    warmup,
    step,
    penalty: reference?.weight ?? 0,
    relaxation: draws.next,
  };
}

/** Finding pairs, which nobody sees. */
function* vocabularyOf({
  params: { model },
  texts,
}: Train): Generator<void, { readonly vocabulary: Vocabulary; readonly tokens: Uint16Array }, void> {
  if (model.vocabulary === "bytes") return { vocabulary: bytesOnly, tokens: Uint16Array.from(texts.learnt) };
  return yield* findPairs(texts.learnt, model.vocabulary);
}

/** One run: tests and steps in turn, until the last step or until the loss is no number any more. */
function* trainAndTest(
  { params }: Train,
  training: Training,
  settings: TrainingSettings,
  tests: Tests,
  tokens: Uint16Array,
): Generator<void, number | null, void> {
  const { steps, evaluate, reference } = params;
  yield* tests.take(training);
  while (training.t < steps) {
    if (reference !== null && training.t === steps >> 1) freeze(training);
    yield* trainStep(training, settings, tokens);
    if (!(training.loss < Infinity)) return training.t;
    if (training.t % evaluate.every === 0 || training.t === steps) yield* tests.take(training);
  }
  return null;
}

function* train(task: Train): Slices<TrainResult> {
  const { params, texts, run } = task;
  const model = createModel(shapeOf(params.model));
  const settings = settingsOf(task);
  const training = createTraining(model, settings);
  const total = pauses(params, run);
  const finding = vocabularyOf(task);
  let found = finding.next();
  const nothing = new Tests(testedOn(texts.held, params.evaluate.bytes, bytesOnly), 0, false);
  for (; found.done !== true; found = finding.next())
    yield { done: 0, total, snapshot: () => nothing.result(training, null) };
  const { vocabulary, tokens } = found.value;
  const tested = testedOn(texts.held, params.evaluate.bytes, vocabulary);
  const tests = new Tests(tested, params.seed, run === 0);
  const work = trainAndTest(task, training, settings, tests, tokens);
  let leftAt: number | null = null;
  for (let done = 1; ; done++) {
    const next = work.next();
    if (next.done === true) {
      leftAt = next.value;
      break;
    }
    yield { done: Math.min(done, total), total, snapshot: () => tests.result(training, null) };
  }
  return tests.result(training, leftAt);
}

function* runTask(task: LanguageTask): Slices<LanguageResult> {
  return task.work === "count" ? count(task) : yield* train(task);
}

/** All that a run's result depends on beside the texts. */
function reuse(task: LanguageTask): string {
  const { methods, seeds: _, ...rest } = task.params;
  return task.work === "count"
    ? `count ${task.params.evaluate.bytes}`
    : JSON.stringify([rest, methods[task.method], task.run]);
}

export const part: PartExperiment<"language"> = {
  name: "language",
  plan,
  firstPass: () => 2,
  cost,
  run: runTask,
  merge: (params) => (results) => mergeLanguage(params, results),
  summarize: summarizeLanguage,
  rows: (params, resources) => languageRows(plan(params, resources), runTask),
  reuse,
  buffers: (result) =>
    result.work === "count" ? [] : Object.values(result.course).map(({ buffer }) => buffer as ArrayBuffer),
};

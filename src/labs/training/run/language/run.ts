/** @file The language part of the Training experiment: a task that counts, and one for each method and seed. */
import { baselineOf } from "../../../../core/training/language/baseline";
import { bytesOnly, findPairs, type Vocabulary } from "../../../../core/training/language/bytePairs";
import { createModel } from "../../../../core/training/language/model";
import { loadTraining, saveTraining } from "../../../../core/training/language/state";
import { weightCount } from "../../../../core/training/language/shape";
import {
  createTraining,
  freeze,
  trainStep,
  type Training,
  type TrainingSettings,
} from "../../../../core/training/language/train";
import { textsIn } from "../../../../experiments/data/texts";
import { createDraws, type Draws } from "../../../../experiments/relaxation/law";
import type { Experiment, Resource, Slice } from "../../../../experiments/types";
import { frozenAfter, type LanguageParams } from "./params";
import { fileFor } from "../start";
import { Tests, testedOn, WRITTEN_TOKENS } from "./course";
import { filedLanguage, mergeLanguage } from "./merge";
import { languageRows } from "./rows";
import { shapeOf } from "./shape";
import { summarizeLanguage } from "./summary";
import type {
  CountResult,
  LanguageResult,
  LanguageSummary,
  LanguageTask,
  LanguageTrace,
  TrainResult,
} from "./types";
import { startingFrom } from "./weights";

type Train = Extract<LanguageTask, { work: "train" }>;
type Slices<Result> = Generator<Slice<Result>, Result, void>;

function plan(params: LanguageParams, resources: readonly Resource[]): LanguageTask[] {
  const texts = textsIn(resources);
  if (texts === null) throw new Error("The text to learn from is not there.");
  const file = fileFor(params, resources);
  const own = { part: "language", params, texts } as const;
  const runs = Array.from({ length: params.seeds }, (_, run) => run);
  return [
    { ...own, work: "count" },
    ...runs.flatMap((run) =>
      params.methods.map((_, method): LanguageTask => ({ ...own, work: "train", file, method, run })),
    ),
  ];
}

/** The number of tests in a run: before the first step, after every so many, and after the last. */
const testsOf = ({ steps, evaluate }: LanguageParams): number => 1 + Math.ceil(steps / evaluate.every);

/**
 * The cost in sequences that are read forward: going back costs two more, and with a frozen copy there are
 * two forward passes.
 */
function sequences(params: LanguageParams, run: number): number {
  const { steps, batch, evaluate, model, reference } = params;
  const pieces = evaluate.bytes / model.context + (run === 0 ? WRITTEN_TOKENS : 0);
  return steps * batch * (reference === null ? 3 : 4) + testsOf(params) * pieces;
}

/** The approximate number of pauses. */
function pauses(params: LanguageParams, run: number): number {
  const { steps, batch, evaluate, model } = params;
  const pieces = evaluate.bytes / model.context + (run === 0 ? WRITTEN_TOKENS : 0);
  return Math.ceil(2 * steps * batch + testsOf(params) * pieces);
}

/** Nanoseconds for a weight and a token on the way forward, as measured, and for the counts. */
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

/** Finds the pairs of tokens; there is nothing to show meanwhile. */
function* vocabularyOf({
  params: { model },
  texts,
}: Train): Generator<void, { readonly vocabulary: Vocabulary; readonly tokens: Uint16Array }, void> {
  if (model.vocabulary === "bytes") return { vocabulary: bytesOnly, tokens: Uint16Array.from(texts.learnt) };
  return yield* findPairs(texts.learnt, model.vocabulary);
}

/** A run under way. */
class Run {
  readonly training: Training;
  private readonly settings: TrainingSettings;
  private readonly draws: Draws;
  private readonly drawsState: Float64Array<ArrayBuffer>;
  private tests: Tests;
  private leftAt: number | null = null;

  constructor(private readonly task: Train) {
    const { params, method, run, texts, file } = task;
    const { seed, batch, warmup, methods, reference, model, evaluate } = params;
    const { step, relaxation } = methods[method];
    this.draws = createDraws(relaxation);
    this.draws.start(seed, run);
    const penalty = reference?.weight ?? 0;
    this.settings = { seed, run, batch, warmup, step, penalty, relaxation: this.draws.next };
    this.training = createTraining(
      createModel(shapeOf(model)),
      this.settings,
      file && startingFrom(file, model),
    );
    this.drawsState = new Float64Array(this.draws.stream.size);
    this.laidDown();
    this.tests = new Tests(testedOn(texts.held, evaluate.bytes, bytesOnly, 1), 0, false);
  }

  /** Remembers the state of λ after a whole step. */
  private laidDown(): void {
    this.draws.stream.save(this.drawsState, 0);
  }

  /** Whether there is a test after so many steps. */
  private isTested(t: number): boolean {
    const { steps, evaluate } = this.task.params;
    return t % evaluate.every === 0 || t === steps;
  }

  /** Trains until the last step, or until the loss is not finite; from the beginning, or from a shorter run. */
  *advance(from: TrainResult | null): Generator<void, void, void> {
    const { training, settings, task } = this;
    const { params, texts, run } = task;
    const { vocabulary, tokens } = yield* vocabularyOf(task);
    const bytesPerToken = texts.learnt.length / tokens.length;
    const tested = testedOn(texts.held, params.evaluate.bytes, vocabulary, bytesPerToken);
    this.tests = new Tests(tested, params.seed, run === 0);
    if (from !== null && from.state !== null) {
      this.tests.load(from, (t) => this.isTested(t));
      loadTraining(training, from.state.training);
      this.draws.stream.load(from.state.draws, 0);
      this.laidDown();
    }
    for (;;) {
      if (this.isTested(training.t) && this.tests.last() !== training.t) yield* this.tests.take(training);
      if (training.t >= params.steps) return;
      if (params.reference !== null && training.t === frozenAfter(params)) freeze(training);
      yield* trainStep(training, settings, tokens);
      this.laidDown();
      if (training.loss < Infinity) {
        this.tests.step(training);
        continue;
      }
      this.leftAt = training.t;
      return;
    }
  }

  /** A copy of the result so far. */
  result(): TrainResult {
    const { training, tests, leftAt, drawsState } = this;
    const state = { training: saveTraining(training), draws: drawsState.slice() };
    return {
      part: "language",
      work: "train",
      ...tests.shown(training, leftAt),
      state: training.t === 0 ? null : state,
    };
  }
}

function* train(task: Train, from: TrainResult | null = null): Slices<TrainResult> {
  const run = new Run(task);
  const { params } = task;
  const total = pauses(params, task.run);
  const share = from === null ? 0 : from.done / params.steps;
  let done = Math.floor(share * total);
  for (const _ of run.advance(from)) {
    done++;
    yield { done: Math.min(done, total), total, snapshot: () => run.result() };
  }
  return run.result();
}

function* runTask(task: LanguageTask): Slices<LanguageResult> {
  return task.work === "count" ? count(task) : yield* train(task);
}

/** A run whose loss was not finite cannot be continued. */
function* extendTask(task: LanguageTask, from: LanguageResult): Slices<LanguageResult> {
  if (task.work === "count" || from.work === "count") return yield* runTask(task);
  return from.leftAt === null ? yield* train(task, from) : from;
}

/** A key of all that a run's result depends on, apart from texts and length; when a copy is frozen depends on the length. */
function reuse(task: LanguageTask): string {
  const { methods, seeds: _, steps: __, ...others } = task.params;
  const rest = { ...others, frozenAt: others.reference === null ? null : frozenAfter(task.params) };
  return task.work === "count"
    ? `count ${task.params.evaluate.bytes}`
    : JSON.stringify([rest, methods[task.method], task.run]);
}

export const part: Experiment<LanguageParams, LanguageTask, LanguageResult, LanguageTrace, LanguageSummary> =
  {
    name: "language",
    plan,
    firstPass: () => 2,
    cost,
    run: runTask,
    merge: (params, resources) => (results) => mergeLanguage(params, resources, results),
    file: filedLanguage,
    summarize: summarizeLanguage,
    rows: (params, resources) => languageRows(plan(params, resources), runTask),
    reuse,
    extend: {
      horizon: (task) => (task.work === "count" ? 0 : task.params.steps),
      run: extendTask,
      reached: (result) => (result.work === "count" || result.leftAt !== null ? 0 : result.done),
    },
  };

/** @file One run of an actor, iteration by iteration. */
import { actors } from "../../../../core/training/control/actors";
import type { World } from "../../../../core/training/control/world";
import { countBeyond, type Beyond } from "../../../../core/training/control/equivalent";
import { ACTION_COUNT } from "../../../../core/training/control/world";
import { evaluate, init, load, save, step, type Training } from "../../../../core/training/control/training";
import { fullOf } from "../../../../param/spelt";
import { actorsOf } from "./plan";
import type { CriticKind } from "./params";
import type { ControlResult, ControlTask, ControlWay } from "./types";

function begin({ params, actor: place, run }: ControlTask, world: World): Training {
  const critic = fullOf<CriticKind>(params.critic);
  const { kind, step: size } = actorsOf(params)[place] ?? { kind: params.actor, step: params.step };
  return init({
    world,
    discount: params.discount,
    actor: kind,
    step: size,
    relaxation: params.relaxation,
    critic: critic.kind === "exact" ? critic : { ...critic, seed: params.seed, run },
  });
}

export class Record {
  private readonly training: Training;
  private readonly values: Float64Array<ArrayBuffer>;
  private readonly way: ControlWay | null;
  private readonly counted: Beyond = { bound: 0, certified: 0 };
  private readonly total: Beyond = { bound: 0, certified: 0 };
  private readonly before: Float64Array;
  private done = 0;
  private ended = false;

  constructor(
    private readonly task: ControlTask,
    private readonly world: World,
    private readonly optimum: Float64Array<ArrayBuffer> | null,
    from: ControlResult | null = null,
  ) {
    const { iterations } = task.params;
    this.training = begin(task, world);
    this.before = new Float64Array(world.states * ACTION_COUNT);
    this.values = new Float64Array(iterations + 1);
    this.way =
      task.run === 0
        ? {
            beliefs: new Float64Array((iterations + 1) * world.states * ACTION_COUNT),
            stateValues: new Float64Array((iterations + 1) * world.states),
          }
        : null;
    if (from !== null) this.goOn(from);
    this.look();
  }

  /** Continues from the result of another run. */
  private goOn({ state, values, way, beyond, ended }: ControlResult): void {
    load(this.training, state);
    this.values.set(values);
    this.way?.beliefs.set(way?.beliefs ?? []);
    this.way?.stateValues.set(way?.stateValues ?? []);
    if (beyond !== null) Object.assign(this.total, beyond);
    this.ended = ended;
    this.done = values.length - 1;
  }

  /** Whether there is another iteration to make. */
  get isOver(): boolean {
    return this.ended || this.done >= this.task.params.iterations;
  }

  get iteration(): number {
    return this.done;
  }

  /** The next iteration. */
  advance(): void {
    const { training, before, counted, total } = this;
    before.set(training.policy.beliefs);
    step(training);
    countBeyond(before, training.policy.change, training.actionValues, counted);
    total.bound += counted.bound;
    total.certified += counted.certified;
    this.look();
  }

  /** Evaluates the policy and records its value. */
  private look(): void {
    const { training, way, world } = this;
    const value = evaluate(training);
    if (value === null) {
      this.ended = true;
      return;
    }
    this.done = training.t;
    this.values[this.done] = value;
    way?.beliefs.set(training.policy.beliefs, this.done * world.states * ACTION_COUNT);
    way?.stateValues.set(training.evaluation.values, this.done * world.states);
  }

  /** A copy of the record so far. */
  result(): ControlResult {
    const { done, ended, values, total, way, world, optimum, training } = this;
    const count = done + 1;
    return {
      part: "control",
      done,
      ended,
      values: values.slice(0, count),
      beyond: actors[training.problem.actor].movesLogOdds ? { ...total } : null,
      way: way && {
        beliefs: way.beliefs.slice(0, count * world.states * ACTION_COUNT),
        stateValues: way.stateValues.slice(0, count * world.states),
      },
      optimum: optimum?.slice() ?? null,
      state: save(training),
    };
  }
}

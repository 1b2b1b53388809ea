/** @file A run of a method, step by step. What it draws depends on (seed, run) alone. */
import { halfSquare } from "../../../../core/training/methods/types";
import { createMethod, recordOf, type Length, type Method } from "../../../../core/training/methods";
import { wholeOf, type Batch, type Model } from "../../../../core/training/model";
import { Batches } from "./batches";
import { createLambdas, type Lambdas } from "./lambda";
import { modelOver, startInto } from "./learner";
import type { TrainingMethod } from "./params";
import type { Setting } from "./setting";
import type { TrainerState } from "./state";

/** A run has left if its objective is above so many times the first. */
const GONE_FACTOR = 1e6;

export class Trainer {
  readonly model: Model;
  readonly w: Float64Array<ArrayBuffer>;
  taken = 0;
  private run = 0;
  private readonly g: Float64Array;
  private readonly whole: Batch;
  private readonly batches: Batches;
  private readonly lambdas: Lambdas;
  private readonly penalty: number;
  private readonly length: { scale: number; relaxation: number; product: number } = {
    scale: 0,
    relaxation: 1,
    product: 0,
  };
  private method: Method;

  constructor(
    readonly setting: Setting,
    readonly spec: TrainingMethod,
  ) {
    this.model = modelOver(setting.train, setting);
    this.w = new Float64Array(this.model.size);
    this.g = new Float64Array(this.model.size);
    this.whole = wholeOf(setting.train);
    this.batches = new Batches(setting.train, setting.batch, setting.seed);
    this.lambdas = createLambdas(spec.relaxation);
    this.penalty = recordOf(spec.kind).decoupled === true ? 0 : setting.l2;
    this.method = this.create();
  }

  private create(): Method {
    return createMethod(this.spec, this.model.size, {
      // Methods that need the minimum are only offered when it is known.
      least: this.setting.minimum?.objective ?? 0,
    });
  }

  /** @param scale the step U */
  start(run: number, scale: number): void {
    this.run = run;
    startInto(this.w, this.setting, run);
    this.taken = 0;
    this.method = this.create();
    this.batches.start(run);
    this.lambdas.start(this.setting.seed, run);
    this.length.scale = scale;
  }

  /** A copy of the state, on which all further steps depend. */
  save(): TrainerState {
    const { w, taken, batches, lambdas, method, length } = this;
    const { relaxation } = length;
    return {
      run: this.run,
      scale: length.scale,
      relaxation,
      taken,
      w: w.slice(),
      batches: batches.save(),
      lambdas: lambdas.save(),
      memory: (method.memory ?? []).map((numbers) => numbers.slice()),
    };
  }

  /** Restores a saved state of a run with the same setting and method. */
  load({ run, scale, relaxation, taken, w, batches, lambdas, memory }: TrainerState): void {
    this.start(run, scale);
    this.w.set(w);
    this.taken = taken;
    this.length.relaxation = relaxation;
    this.batches.load(run, batches);
    this.lambdas.load(lambdas);
    for (const [i, numbers] of (this.method.memory ?? []).entries()) numbers.set(memory[i] ?? []);
  }

  step(): void {
    const { model, w, g, length } = this;
    const batch = this.batches.next();
    model.gradient(w, batch, g, this.penalty);
    length.relaxation = this.lambdas.next(g);
    length.product = length.relaxation * length.scale;
    this.method.step({ model, w, batch, g }, length satisfies Length);
    this.taken++;
  }

  /** λ of the last step. */
  get relaxation(): number {
    return this.length.relaxation;
  }

  /** f on all examples. */
  objective(): number {
    return this.model.value(this.w, this.whole);
  }

  accuracy(): number {
    return this.model.accuracy(this.w, this.whole);
  }

  /** D_φ(z*, x) with φ as in the last step; NaN without a z*. */
  divergence(x: Float64Array): number {
    const { minimum } = this.setting;
    return minimum === null ? NaN : this.method.divergence(minimum.z, x);
  }

  /** ½‖z* − x‖²; NaN without a z*. */
  distance(x: Float64Array): number {
    const { minimum } = this.setting;
    return minimum === null ? NaN : halfSquare(minimum.z, x);
  }

  /** f before the first step. */
  first(): number {
    // If all logits are 0 it is known exactly.
    const { network, start, first } = this.setting;
    return network === null && start === null ? first : this.objective();
  }

  hasLeft(objective: number): boolean {
    return !(objective <= GONE_FACTOR * this.setting.first);
  }
}

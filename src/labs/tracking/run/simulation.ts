/** @file The run of one rule, row by row, for the trace and for CSV alike. */
import { evaluate, init, step, type Descent } from "../../../core/descent";
import { createOutcome, update, type RunningOutcome } from "../../../core/diagnostics";
import { createPotential } from "../../../core/mirror/potentials";
import { createFejerEdge } from "../../../core/relaxation/fejerEdge";
import { isShared, updateSpec } from "../../../experiments/geometry/update";
import type { Dataset } from "../../../experiments/types";
import type { TrackingParams } from "./params";
import type { Row } from "./table";
import { startBelief, targetSource, type TargetSource } from "./target";

/** The row at which a run continues; it is observed again first. */
export interface Resumed extends Pick<Row, "t" | "belief" | "clamped"> {
  /** The outcome before that row. */
  readonly outcome: RunningOutcome;
}

export class Simulation {
  readonly classes: number;
  readonly outcome: RunningOutcome;
  private readonly target: TargetSource;
  private readonly descent: Descent;
  private readonly current: { -readonly [Field in keyof Row]: Row[Field] };

  constructor(
    private readonly params: TrackingParams,
    dataset: Dataset | null,
    rule: number,
    resumed: Resumed | null = null,
  ) {
    this.target = targetSource(params, dataset);
    this.classes = this.target.classes;
    this.descent = init({
      start: startBelief(params, this.classes),
      potential: updateSpec(params.update),
      objective: "crossEntropy",
      rule: params.rules[rule],
      edge: edgeOf(params, rule, this.classes),
      floor: params.floor,
      monitors: ["bound"],
    });
    this.outcome = createOutcome({
      steps: params.steps,
      tolerance: params.tolerance,
      at: shiftTime(params),
    });
    if (resumed !== null) {
      this.descent.t = resumed.t;
      this.descent.p.set(resumed.belief);
      this.descent.clamped = resumed.clamped;
      Object.assign(this.outcome, resumed.outcome, { steps: params.steps });
    }
    this.current = { t: 0, belief: this.descent.p, step: 0, bound: 0, kl: 0, clamped: false };
  }

  /** Evaluates the newest t. The row that is returned is always the same object. */
  observe(): Row {
    const { descent, current, outcome } = this;
    const q = this.target.at(descent.t);
    evaluate(descent, q);
    current.t = descent.t;
    current.step = descent.eta;
    [current.bound] = descent.readings;
    current.clamped = descent.clamped;
    current.kl = update(outcome, descent.t, descent.p, q, descent.eta, current.bound, descent.clamped);
    return current;
  }

  /** The target of the row just observed; the array changes with the next row. */
  get q(): Float64Array {
    return this.target.at(this.descent.t);
  }

  /** Whether the row just observed is that of the first violation or of the first clamp. */
  get isEvent(): boolean {
    const { t, firstViolationAt, firstClampedAt } = this.outcome;
    return t === firstViolationAt || t === firstClampedAt;
  }

  /** Whether the present row is the last. */
  get isDone(): boolean {
    return this.descent.t === this.params.steps;
  }

  /** Takes the step that was just observed. */
  advance(): void {
    step(this.descent, this.target.at(this.descent.t));
  }
}

/** The edge of which a Fejér rule takes a fraction. The two updates of all labs use that of the entropy, every other its own. */
function edgeOf(params: TrackingParams, rule: number, classes: number) {
  if (isShared(params.update) || params.rules[rule].kind !== "fejer") return undefined;
  return createFejerEdge(createPotential(updateSpec(params.update)), classes);
}

/** The step of the target's jump, or null. */
export function shiftTime({ target }: Pick<TrackingParams, "target">): number | null {
  return target.kind === "shift" ? target.at : null;
}

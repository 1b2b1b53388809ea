/** @file The grips of the slice: belief, step and target, by pointer and by keys. */
import { Handle } from "../../../charts/Handle";
import { powerOfTen } from "../../../charts/scale/scale";
import { formatNumber, formatShare } from "../../../ui/number";
import { STEP } from "../run/params";
import { LEAST_SIZE } from "../../../param/limits";
import { massAt, massAtLogit } from "../moves";
import { logitOfMass, type Mass } from "./domain";
import type { MovingScene } from "./moving";
import type { StillScene } from "./still";

export interface SliceActions {
  readonly onBelief: (mass: Mass) => void;
  readonly onStep: (step: number) => void;
  readonly onTarget: (mass: Mass) => void;
  readonly onGrab: () => void;
  readonly onRelease: () => void;
}

interface Props extends SliceActions {
  readonly still: StillScene;
  readonly moving: MovingScene;
  readonly belief: Mass;
  readonly target: Mass;
  readonly step: number;
  readonly along: number;
  /** Read aloud after the value of the step. */
  readonly verdict: string;
}

const isLogit = ({ x }: StillScene) => x.domain[0] < 0;
const isLog = ({ y }: StillScene) => y.domain[0] > 0;

/** The mass at a pixel of the slice. */
export const massAtPixel = (still: StillScene, pixel: number): Mass =>
  isLogit(still) ? massAtLogit(still.x.invert(pixel)) : massAt(still.x.invert(pixel));

/** A key only moves in its own direction: a belief beyond the keys' range is not pulled back into it. */
const onwards = (mass: Mass, next: Mass, way: number): Mass =>
  way * (next.x - mass.x) > 0 || way * (mass.rest - next.rest) > 0 ? next : mass;

/** Moves by 0.01 on the linear axis, by a tenth of a logit on the other. */
const nudgedMass = (still: StillScene, mass: Mass, steps: number): Mass =>
  onwards(
    mass,
    isLogit(still) ? massAtLogit(logitOfMass(mass) + steps / 10) : massAt(mass.x + steps / 100),
    steps,
  );

const edgeMass = (still: StillScene, mass: Mass, edge: "start" | "end"): Mass =>
  onwards(mass, massAtPixel(still, still.x.range[edge === "start" ? 0 : 1]), edge === "start" ? -1 : 1);

const MOST_STEP = STEP.atMost ?? Infinity;
const short = (value: number) => Number(value.toPrecision(3));

/** The smallest step that a pointer can set on a linear axis. */
const leastStep = (still: StillScene) => (isLog(still) ? still.y.domain[0] : still.y.domain[1] / 1000);
const stepAtPixel = (still: StillScene, pixel: number) =>
  short(Math.max(still.y.invert(pixel), leastStep(still)));

function nudgedStep(still: StillScene, step: number, steps: number): number {
  if (isLog(still)) return Math.min(MOST_STEP, Math.max(LEAST_SIZE, short(step * powerOfTen(steps / 50))));
  const unit = still.y.domain[1] <= 2.5 ? 0.01 : short(still.y.domain[1] / 100);
  const next = Math.min(MOST_STEP, Math.max(short(step + steps * unit), leastStep(still)));
  return steps * (next - step) > 0 ? next : step;
}

const edgeStep = (still: StillScene, step: number, edge: "start" | "end") => {
  const at = stepAtPixel(still, still.y.range[edge === "start" ? 0 : 1]);
  return edge === "start" ? Math.min(step, at) : Math.max(step, at);
};

const massText = ({ x, rest }: Mass) => formatShare(x, rest);

function MassHandle(props: {
  still: StillScene;
  mass: Mass;
  at: { x: number; y: number };
  label: string;
  main?: boolean;
  onMass: (mass: Mass) => void;
  onGrab: () => void;
  onRelease: () => void;
}) {
  const { still, mass, at, onMass } = props;
  return (
    <Handle
      {...at}
      label={props.label}
      main={props.main ?? false}
      value={mass.x}
      min={0}
      max={1}
      valueText={massText(mass)}
      direction="horizontal"
      onDrag={([x]) => onMass(massAtPixel(still, x))}
      onNudge={(steps) => onMass(nudgedMass(still, mass, steps))}
      onEdge={(edge) => onMass(edgeMass(still, mass, edge))}
      onStart={props.onGrab}
      onEnd={props.onRelease}
    />
  );
}

export function SliceHandles(props: Props) {
  const { still, moving, step, along, onStep, onGrab, onRelease } = props;
  const grips = { still, onGrab, onRelease };
  return (
    <>
      <MassHandle
        {...grips}
        mass={props.target}
        at={moving.target}
        label={`Target: mass of class ${along}`}
        onMass={props.onTarget}
      />
      <MassHandle
        {...grips}
        mass={props.belief}
        at={moving.belief}
        label={`Belief: mass of class ${along}`}
        main
        onMass={props.onBelief}
      />
      <Handle
        x={moving.step.x}
        y={moving.step.y}
        label="Step η"
        value={step}
        min={0}
        max={still.y.domain[1]}
        valueText={`${formatNumber(step)}, ${props.verdict}`}
        direction="vertical"
        onDrag={([, y]) => onStep(stepAtPixel(still, y))}
        onNudge={(_, steps) => onStep(nudgedStep(still, step, steps))}
        onEdge={(edge) => onStep(edgeStep(still, step, edge))}
        onStart={onGrab}
        onEnd={onRelease}
      />
    </>
  );
}

/** @file The dial of the step's geometry, from Burg over the entropy to Euclid. */
import { sameValue } from "../../../charts/picture/same";
import { geometryName } from "../../../experiments/geometry/potential";
import { useInteraction } from "../../../ui/interaction/context";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";
import { Slider } from "../../../ui/Slider";
import type { RailProps } from "../page";
import type { Geometry, StepParams } from "../run/params";

/** The geometry at a place of the dial, by its own name if it has one. */
function atDial(alpha: number): Geometry {
  if (alpha === 0) return "burg";
  if (alpha === 1) return "entropy";
  return alpha === 2 ? "euclidean" : { kind: "alpha", alpha };
}

/** The place of a geometry on the dial; null if it has none. */
function placeOf(geometry: Geometry): number | null {
  if (geometry === "burg") return 0;
  if (geometry === "entropy") return 1;
  if (geometry === "euclidean") return 2;
  return typeof geometry === "object" && geometry.kind === "alpha" ? geometry.alpha : null;
}

/** The dial moves in hundredths. */
const NOTCHES = 200;
/** When dragged close to a geometry with a name, the dial snaps to it. Keys do not snap, since they could never move away. */
const SNAP_DISTANCE = 0.02;
const snapped = (alpha: number): number =>
  Math.abs(alpha - Math.round(alpha)) < SNAP_DISTANCE ? Math.round(alpha) : alpha;

const DIAL_NAMES = ["Burg", "entropy", "Euclid"];

export function Dial({ params, onChange }: Pick<RailProps<"step">, "params" | "onChange">) {
  const { isMoving } = useInteraction();
  const place = placeOf(params.geometry);
  const alpha = place ?? 1;
  const told =
    place === null
      ? `${geometryName(params.geometry)} is not on it`
      : `α = ${formatNumber(place)}${DIAL_NAMES[place] === undefined ? "" : `, ${DIAL_NAMES[place]}`}`;
  return (
    <Section title="One dial" control="geometry-dial">
      <p className="dial-formula">
        <span>
          <Rich text="φ″(x) = x^{α − 2}" />
        </span>
        <span className="tabular">
          <Rich text={place === null ? "not on the dial" : `α = ${formatNumber(place)}`} />
        </span>
      </p>
      <Slider
        value={alpha}
        min={0}
        max={2}
        label="dial from Burg over the entropy to Euclid"
        valueText={told}
        notches={NOTCHES}
        onChange={(to) => onChange({ ...params, geometry: atDial(isMoving() ? snapped(to) : to) })}
      />
      <div className="dial-names" aria-hidden="true">
        {DIAL_NAMES.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
    </Section>
  );
}

/** Whether both geometries are on the dial and nothing else differs. */
export function sameButDial(before: StepParams, now: StepParams): boolean {
  const isDialled = placeOf(before.geometry) !== null && placeOf(now.geometry) !== null;
  return isDialled && sameValue({ ...before, geometry: null }, { ...now, geometry: null });
}

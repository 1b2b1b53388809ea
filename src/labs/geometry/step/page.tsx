/** @file The page of one step: its figures, and the rail with the dial. */
import { vector } from "../../../param/vector";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";
import { Slider } from "../../../ui/Slider";
import { formatNumber } from "../../../ui/number";
import { spokenSentence } from "../../shared/statement";
import { rowsIn } from "../../shared/parts/rows";
import { ChoiceRow } from "../../shared/rail/rows";
import { GeometryList } from "../controls/GeometryList";
import { GeometryRow } from "../controls/GeometryRow";
import { VectorRow } from "../controls/VectorRow";
import type { PageOf, RailProps } from "../part";
import { MAX_GEOMETRIES, type Geometry, type StepParams } from "../run/params";
import { geometryTables } from "../run/tables";
import { powerOf } from "./sum";
import { StepPart } from "./StepPart";
import { stepFindings } from "./words";
import { table } from "./table";

/** The geometry of a place on the dial: by its own name where it has one. */
export function dialled(alpha: number): Geometry {
  if (alpha === 0) return "burg";
  if (alpha === 1) return "entropy";
  return alpha === 2 ? "euclidean" : { kind: "alpha", alpha };
}

/** Near to a geometry that has a name, the dial falls on it. */
const SNAP = 0.02;
const snapped = (alpha: number): number =>
  Math.abs(alpha - Math.round(alpha)) < SNAP ? Math.round(alpha) : alpha;

const DIAL_NAMES = ["Burg", "entropy", "Euclid"];

function Dial({ params, onChange }: Pick<RailProps<"step">, "params" | "onChange">) {
  const alpha = Math.min(2, powerOf(params.geometry) ?? 1);
  return (
    <Section title="One dial">
      <p className="dial-formula">
        <span>
          <Rich text="φ″(x) = x^{α − 2}" />
        </span>
        <span className="tabular">
          <Rich text={`α = ${formatNumber(alpha)}`} />
        </span>
      </p>
      <Slider
        value={alpha}
        min={0}
        max={2}
        label="dial from Burg over the entropy to Euclid"
        valueText={`α = ${formatNumber(alpha)}${DIAL_NAMES[alpha] === undefined ? "" : `, ${DIAL_NAMES[alpha]}`}`}
        onChange={(to) => onChange({ ...params, geometry: dialled(snapped(to)) })}
      />
      <div className="dial-names" aria-hidden="true">
        {DIAL_NAMES.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
    </Section>
  );
}

const GRADIENTS = [
  { value: "crossEntropy", label: "of the cross-entropy" },
  { value: "own", label: "losses of one’s own" },
] as const;
const uniform = (n: number) => Array.from({ length: n }, () => 1 / n);
const DECIMALS = 1e6;

/** The gradient that the cross-entropy has at the point, rounded. */
function ownGradient({ point, reference }: StepParams): number[] {
  const z = reference === "none" ? uniform(point.length) : reference;
  return point.map((x, i) => Math.round((-(z[i] ?? 0) / x) * DECIMALS) / DECIMALS);
}

function Rail({ params, onChange }: RailProps<"step">) {
  const { row, line } = rowsIn(geometryTables.step, { params, onChange });
  const n = params.point.length;
  const { reset: gradientReset, ...gradient } = line("gradient");
  const { reset: referenceReset, ...reference } = line("reference");
  const list = vector({ atLeast: n, atMost: n });
  return (
    <>
      <Dial params={params} onChange={onChange} />
      <Section title="Geometry">
        <GeometryRow {...line("geometry")} dimension={n} />
        <GeometryList
          geometries={params.beside}
          before={[params.geometry]}
          atLeast={0}
          atMost={MAX_GEOMETRIES - 1}
          dimension={n}
          onChange={(beside) => onChange({ ...params, beside })}
        />
      </Section>
      <Section title="Step">
        {row("step")}
        <VectorRow {...line("point")} check={list.check} />
        <ChoiceRow
          {...gradient}
          reset={gradientReset}
          value={params.gradient === "crossEntropy" ? "crossEntropy" : "own"}
          options={GRADIENTS}
          onChange={(to) =>
            onChange(
              to === "crossEntropy"
                ? {
                    ...params,
                    gradient: "crossEntropy",
                    reference: params.reference === "none" ? uniform(n) : params.reference,
                  }
                : { ...params, gradient: ownGradient(params) },
            )
          }
        />
        {params.gradient === "crossEntropy" ? null : (
          <VectorRow
            {...line("gradient")}
            control="gradient-own"
            name="losses"
            noun="losses"
            label="losses"
            value={params.gradient}
            check={list.check}
            onChange={(to) => onChange({ ...params, gradient: to })}
          />
        )}
      </Section>
      <Section title="Reference z">
        <ChoiceRow
          {...reference}
          reset={referenceReset}
          value={params.reference === "none" ? "none" : "own"}
          options={[
            { value: "none", label: "none" },
            { value: "own", label: "a point" },
          ]}
          onChange={(to) =>
            onChange(
              to === "none"
                ? {
                    ...params,
                    reference: "none",
                    gradient: params.gradient === "crossEntropy" ? ownGradient(params) : params.gradient,
                  }
                : { ...params, reference: uniform(n) },
            )
          }
        />
        {params.reference === "none" ? null : (
          <VectorRow
            {...line("reference")}
            control="reference-own"
            value={params.reference}
            check={list.check}
            onChange={(to) => onChange({ ...params, reference: to })}
          />
        )}
        {row("slice")}
      </Section>
    </>
  );
}

export const page: PageOf<"step"> = {
  Screen: StepPart,
  Rail,
  table,
  outcome: (trace) => {
    const [said] = stepFindings(trace);
    return said === undefined ? "" : spokenSentence(said);
  },
};

/** @file The page of one step: its figures, and the rail with the dial. */
import { memo, useCallback, useRef } from "react";
import { sameValue } from "../../../charts/picture/same";
import { useCalm } from "../../../ui/interaction/settled";
import { useInteraction } from "../../../ui/interaction/context";
import { usePressed } from "../../../ui/interaction/usePressed";
import { kindOf } from "../../../param/spelt";
import { vector } from "../../../param/vector";
import { geometryName } from "../../../experiments/geometry/potential";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";
import { Slider } from "../../../ui/Slider";
import { formatNumber } from "../../../ui/number";
import { spokenSentence } from "../../shared/statement";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRow } from "../../shared/rail/NumberRow";
import { ChoiceRow } from "../../shared/rail/rows";
import { GeometryList } from "../controls/GeometryList";
import { GeometryRow } from "../../shared/geometry/GeometryRow";
import { VectorRow } from "../../shared/rail/VectorRow";
import type { PageOf, RailProps } from "../page";
import { LAMBDA } from "../../../experiments/relaxation/relaxation";
import { MAX_GEOMETRIES, type Geometry, type StepParams, type StepSet } from "../run/params";
import { geometryTables } from "../run/tables";
import { StepPart } from "./StepPart";
import { stepFindings } from "./words";

/** The geometry of a place on the dial: by its own name where it has one. */
export function atDial(alpha: number): Geometry {
  if (alpha === 0) return "burg";
  if (alpha === 1) return "entropy";
  return alpha === 2 ? "euclidean" : { kind: "alpha", alpha };
}

/** Where a geometry stands on the dial; null where it does not. */
function placeOf(geometry: Geometry): number | null {
  if (geometry === "burg") return 0;
  if (geometry === "entropy") return 1;
  if (geometry === "euclidean") return 2;
  return typeof geometry === "object" && geometry.kind === "alpha" ? geometry.alpha : null;
}

/** Hundredths. */
const NOTCHES = 200;
/** Near to a geometry that has a name, a hand that turns the dial falls on it; keys do not, which would never come away. */
const SNAP = 0.02;
const snapped = (alpha: number): number =>
  Math.abs(alpha - Math.round(alpha)) < SNAP ? Math.round(alpha) : alpha;

const DIAL_NAMES = ["Burg", "entropy", "Euclid"];

function Dial({ params, onChange }: Pick<RailProps<"step">, "params" | "onChange">) {
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

const GRADIENTS = [
  { value: "crossEntropy", label: "cross-entropy" },
  { value: "own", label: "one’s own losses" },
] as const;
const uniform = (n: number) => Array.from({ length: n }, () => 1 / n);
const DECIMALS = 1e6;

/** The gradient that the cross-entropy has at the point, rounded. */
function ownGradient({ point, reference }: StepParams): number[] {
  const z = reference === "none" ? uniform(point.length) : reference;
  return point.map((x, i) => Math.round((-(z[i] ?? 0) / x) * DECIMALS) / DECIMALS);
}

const SETS = [
  { value: "simplex", label: "simplex" },
  { value: "space", label: "whole space" },
  { value: "hyperplane", label: "a hyperplane" },
] as const;
type SetName = (typeof SETS)[number]["value"];

/** The set by name; a hyperplane opens as the one through the point on which all entries sum to what they sum to there. */
function setOf(name: SetName, { point, set }: StepParams): StepSet {
  if (name !== "hyperplane") return name;
  if (typeof set === "object" && set.kind === "hyperplane") return set;
  return {
    kind: "hyperplane",
    a: point.map(() => 1),
    b: Number(point.reduce((a, b) => a + b, 0).toFixed(12)),
  };
}

type RowProps = RailProps<"step">;
const linesOf = ({ params, onChange }: Pick<RowProps, "params" | "onChange">) =>
  rowsIn(geometryTables.step, { params, onChange });

function SetRows({ params, onChange }: Pick<RowProps, "params" | "onChange">) {
  const { set, point } = params;
  const line = linesOf({ params, onChange }).line("set");
  const put = (next: StepSet) => onChange({ ...params, set: next });
  const list = vector({ atLeast: point.length, atMost: point.length });
  return (
    <>
      <ChoiceRow
        {...line}
        value={kindOf<SetName>(set)}
        options={SETS}
        onChange={(to) => put(setOf(to, params))}
      />
      {typeof set === "object" && set.kind === "hyperplane" ? (
        <>
          <VectorRow
            name="normal a"
            noun="normal"
            value={set.a}
            reset={null}
            check={list.check}
            onChange={(a) => put({ ...set, a })}
          />
          <NumberRow
            name="⟨a, x⟩ ="
            noun="right-hand side"
            value={set.b}
            reset={null}
            limits={{}}
            place
            onChange={(b) => put({ ...set, b })}
          />
        </>
      ) : null}
    </>
  );
}

function GradientRows({ params, onChange }: Pick<RowProps, "params" | "onChange">) {
  const { gradient, reference, point } = params;
  const line = linesOf({ params, onChange }).line("gradient");
  const n = point.length;
  const choose = (to: "crossEntropy" | "own") =>
    onChange(
      to === "own"
        ? { ...params, gradient: ownGradient(params) }
        : {
            ...params,
            gradient: "crossEntropy",
            reference: reference === "none" ? uniform(n) : reference,
          },
    );
  return (
    <>
      <ChoiceRow
        {...line}
        value={gradient === "crossEntropy" ? "crossEntropy" : "own"}
        options={GRADIENTS}
        onChange={choose}
      />
      {gradient === "crossEntropy" ? null : (
        <VectorRow
          name="losses"
          noun="losses"
          value={gradient}
          reset={null}
          check={vector({ atLeast: n, atMost: n }).check}
          onChange={(to) => onChange({ ...params, gradient: to })}
        />
      )}
    </>
  );
}

function ReferenceRows({ params, onChange }: Pick<RowProps, "params" | "onChange">) {
  const { reference, point } = params;
  const line = linesOf({ params, onChange }).line("reference");
  const n = point.length;
  const gradient = params.gradient === "crossEntropy" ? ownGradient(params) : params.gradient;
  return (
    <>
      <ChoiceRow
        {...line}
        value={reference === "none" ? "none" : "own"}
        options={[
          { value: "none", label: "none" },
          { value: "own", label: "a point" },
        ]}
        onChange={(to) =>
          onChange(
            to === "none" ? { ...params, reference: "none", gradient } : { ...params, reference: uniform(n) },
          )
        }
      />
      {reference === "none" ? null : (
        <VectorRow
          name="z"
          noun="reference"
          value={reference}
          reset={null}
          check={vector({ atLeast: n, atMost: n }).check}
          onChange={(to) => onChange({ ...params, reference: to })}
        />
      )}
    </>
  );
}

/** Both geometries stand on the dial, and nothing else differs. */
function sameButDial(before: StepParams, now: StepParams): boolean {
  const isDialled = placeOf(before.geometry) !== null && placeOf(now.geometry) !== null;
  return isDialled && sameValue({ ...before, geometry: null }, { ...now, geometry: null });
}

const Rows = memo(function Rows({ params, onChange }: Pick<RowProps, "params" | "onChange">) {
  const props = { params, onChange };
  const { row, line, section } = linesOf(props);
  const n = params.point.length;
  return (
    <>
      <Section title="Geometry">
        <GeometryRow {...line("geometry")} dimension={n} />
      </Section>
      {section(
        "beside",
        <GeometryList
          geometries={params.beside}
          before={[params.geometry]}
          atLeast={0}
          atMost={MAX_GEOMETRIES - 1}
          dimension={n}
          onChange={(beside) => onChange({ ...params, beside })}
        />,
      )}
      <Section title="Step">
        {row("step")}
        <VectorRow {...line("point")} check={vector({ atLeast: 1 }).check} />
        <GradientRows {...props} />
        <ReferenceRows {...props} />
        <SetRows {...props} />
        {kindOf<SetName>(params.set) === "hyperplane" ? (
          <VectorRow
            {...line("relaxations")}
            check={vector({ atLeast: 0, atMost: 16, entries: LAMBDA }).check}
          />
        ) : null}
      </Section>
      <Section title="Along the slice">{row("slice")}</Section>
    </>
  );
});

/** What is below the dial follows when the hand on it rests. */
function Rail({ params, onChange }: RowProps) {
  const dial = useRef<HTMLDivElement>(null);
  const dialled = usePressed(dial);
  const mayRest = useCallback(
    (before: StepParams, now: StepParams) => dialled && sameButDial(before, now),
    [dialled],
  );
  const rested = useCalm(params, mayRest);
  return (
    <>
      <div ref={dial}>
        <Dial params={params} onChange={onChange} />
      </div>
      <Rows params={rested} onChange={onChange} />
    </>
  );
}

export const page: PageOf<"step"> = {
  Screen: StepPart,
  Rail,
  outcome: (trace) => {
    const [said] = stepFindings(trace);
    return said === undefined ? "" : spokenSentence(said);
  },
};

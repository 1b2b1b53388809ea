/** @file The editor of one geometry: its kind, and the parameter that the kind has. */
import type { Limits } from "../../../param/limits";
import { fullOf, kindOf } from "../../../param/spelt";
import { matrix } from "../../../param/vector";
import { TextField, type TextReading } from "../../../ui/TextField";
import { NumberRow } from "../rail/NumberRow";
import {
  ALPHA,
  BETA,
  P_NORM,
  TSALLIS_Q,
  type Geometry,
  type GeometryKind,
} from "../../../experiments/geometry/geometry";
import { geometryKind } from "../../../experiments/geometry/kind";
import { refusalOf } from "../../../experiments/geometry/potential";
import { freshGeometry, KIND_NAMES, KINDS, type Kind } from "./fresh";
import { sentenceOf } from "../rail/vectors";
import { MatrixRow } from "../rail/VectorRow";
import "../rail/rows.css";

export interface GeometryEditorProps {
  readonly geometry: Geometry;
  /** What it is, for those who do not see where it stands: "geometry 2". */
  readonly label: string;
  /** How many coordinates the points have: what a fresh matrix fits. */
  readonly dimension: number;
  /** What kinds are called here, where it is not what they are usually called. */
  readonly names?: Partial<Readonly<Record<Kind, string>>> | undefined;
  readonly onChange: (geometry: Geometry) => void;
}

/** As links and files are checked, then as the core does. */
function checked(geometry: Geometry): TextReading<Geometry> {
  const result = geometryKind.check(geometry);
  if (!result.ok) return { ok: false, error: sentenceOf(result.problem) };
  const refusal = refusalOf(result.value);
  return refusal === null ? result : { ok: false, error: refusal };
}

const isMetric = (rows: number[][]) => {
  const reading = checked({ kind: "mahalanobis", matrix: rows });
  return reading.ok
    ? ({ ok: true, value: rows } as const)
    : ({
        ok: false,
        problem: { path: [], demand: null, message: reading.error.replace(/\.$/, "") },
      } as const);
};
const square = matrix({ square: true });

/** Of the Mahalanobis metric: a square of numbers first, then what the core says of it. */
const checkMatrix: typeof square.check = (value) => {
  const result = square.check(value);
  return result.ok ? isMetric(result.value) : result;
};

export function KindSelect({ geometry, label, dimension, names, onChange }: GeometryEditorProps) {
  const kind = kindOf<Kind>(geometry);
  return (
    <select
      aria-label={label}
      value={kind}
      onChange={({ target }) => {
        const found = KINDS.find((each) => each === target.value);
        if (found !== undefined) onChange(freshGeometry(found, dimension));
      }}
    >
      {KINDS.map((each) => (
        <option key={each} value={each}>
          {names?.[each] ?? KIND_NAMES[each]}
        </option>
      ))}
    </select>
  );
}

/** A parameter that is a number. */
interface Parameter {
  readonly name: string;
  readonly limits: Limits;
  readonly value: number;
  readonly with: (value: number) => Geometry;
}

function numberOf(full: GeometryKind): Parameter | null {
  switch (full.kind) {
    case "tsallis":
      return { name: "q", limits: TSALLIS_Q, value: full.q, with: (q) => ({ ...full, q }) };
    case "alpha":
      return { name: "α", limits: ALPHA, value: full.alpha, with: (alpha) => ({ ...full, alpha }) };
    case "pNorm":
      return { name: "p", limits: P_NORM, value: full.p, with: (p) => ({ ...full, p }) };
    case "hypentropy":
      return { name: "β", limits: BETA, value: full.beta, with: (beta) => ({ ...full, beta }) };
    default:
      return null;
  }
}

/** The parameter that this kind has, if any. */
export function GeometryParameter({ geometry, label, onChange }: GeometryEditorProps) {
  const full = fullOf<GeometryKind>(geometry);
  const number = numberOf(full);
  if (number !== null)
    return (
      <NumberRow
        name={<var>{number.name}</var>}
        noun={number.name}
        label={`${label}, ${number.name}`}
        value={number.value}
        limits={number.limits}
        place={full.kind === "alpha"}
        onChange={(value) => onChange(number.with(value))}
      />
    );
  if (full.kind === "mahalanobis")
    return (
      <MatrixRow
        name={<var>M</var>}
        noun="matrix"
        label={`${label}, matrix`}
        value={full.matrix}
        check={checkMatrix}
        onChange={(rows) => onChange({ ...full, matrix: rows })}
      />
    );
  if (full.kind === "formula")
    return (
      <div className="typed-row">
        <span>
          <var>φ</var>
        </span>
        <TextField
          label={`${label}, formula in x`}
          text={full.phi}
          read={(phi) => checked({ kind: "formula", phi: phi.trim() })}
          onChange={onChange}
        />
      </div>
    );
  return null;
}

/** @file The rails of threshold, orbits, audit and pair. */
import { log } from "../../../core/elementary";
import {
  CERTIFICATES,
  CLASSES,
  CLIMBS,
  COLUMNS,
  ENTRY,
  FLOOR,
  FRACTION,
  KEPT,
  LOG_RANGE,
  PAIRS,
  PRECISION,
  RADIUS,
  SAMPLINGS,
  SCAN,
  SEED,
  STEP,
  TRANSIENT,
  X_RANGE,
  type AuditParams,
  type OrbitsParams,
  type PairParams,
  type ThresholdParams,
} from "../../../experiments/stability/params";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";
import { RunRows, UpdateSection, usualFor, type EditorProps } from "./common";
import { BeliefRow, ChoiceRow, NumberRow, RangeRow } from "./rows";

/** Keys of params whose value is a number. */
type NumberKey<Params> = { [Key in keyof Params]: Params[Key] extends number ? Key : never }[keyof Params];

/** A row for a number of these params. */
function numbers<Params extends ThresholdParams | OrbitsParams | AuditParams | PairParams>(
  params: Params,
  onChange: (params: Params) => void,
) {
  const usual = usualFor(params);
  return function row(
    key: NumberKey<Params>,
    name: string,
    limits: Parameters<typeof NumberRow>[0]["limits"],
    place = false,
  ) {
    return (
      <NumberRow
        name={<Rich text={name} />}
        noun={name}
        // The key was chosen so that the value is a number.
        value={params[key] as number}
        usual={usual[key] as number}
        limits={limits}
        place={place}
        onChange={(value) => onChange({ ...params, [key]: value })}
      />
    );
  };
}

export function ThresholdControls({ params, onChange }: EditorProps<ThresholdParams>) {
  const usual = usualFor(params);
  const row = numbers(params, onChange);
  return (
    <>
      <UpdateSection params={params} onChange={onChange} />
      <Section title="Each run">
        {row("target", "target in class 1", ENTRY, true)}
        <RunRows params={params} onChange={onChange} />
      </Section>
      <Section title="Search">
        {row("scan", "steps tried per octave", SCAN)}
        {row("precision", "precision", PRECISION)}
        {row("width", "starts", COLUMNS)}
        <RangeRow
          name="starts from"
          noun="range of starts"
          value={params.x}
          usual={usual.x}
          limits={X_RANGE}
          onChange={(x) => onChange({ ...params, x })}
        />
        <RangeRow
          name={<Rich text="log_10 step" />}
          noun="range of powers of ten of the step"
          value={params.logStep}
          usual={usual.logStep}
          limits={LOG_RANGE}
          onChange={(logStep) => onChange({ ...params, logStep })}
        />
      </Section>
    </>
  );
}

/** Powers of ten around the step at which the target stops attracting. */
function aroundThreshold({ update, target }: OrbitsParams): [number, number] {
  const local = log(update === "mirror" ? 2 : 4 * target * (1 - target)) / Math.LN10;
  const short = (x: number) => Math.min(9, Math.max(-12, Number(x.toFixed(2))));
  return [short(local - 0.1), short(local + 0.4)];
}

export function OrbitsControls({ params, onChange }: EditorProps<OrbitsParams>) {
  const usual = usualFor(params);
  const row = numbers(params, onChange);
  return (
    <>
      <UpdateSection params={params} onChange={onChange} />
      <Section title="Each orbit">
        {row("target", "target in class 1", ENTRY, true)}
        {row("start", "start in class 1", ENTRY, true)}
        {row("transient", "steps left out", TRANSIENT)}
        {row("kept", "steps shown", KEPT)}
        {row("floor", "floor ε", FLOOR)}
      </Section>
      <Section title="Window">
        <RangeRow
          name={<Rich text="log_10 step" />}
          noun="range of powers of ten of the step"
          value={params.logStep}
          usual={usual.logStep}
          limits={LOG_RANGE}
          onChange={(logStep) => onChange({ ...params, logStep })}
        />
        {row("width", "columns", COLUMNS)}
        <button
          type="button"
          className="stability__action"
          onClick={() => onChange({ ...params, logStep: aroundThreshold(params) })}
        >
          around the local threshold
        </button>
      </Section>
    </>
  );
}

const SAMPLING_WORDS: Readonly<Record<AuditParams["sampling"], string>> = {
  flat: "anywhere, independent",
  local: "close to each other",
  face: "near a face",
  centre: "near the centre",
  vertex: "target on a vertex",
};
const CERTIFICATE_WORDS: Readonly<Record<AuditParams["certificate"], string>> = {
  paper: "the paper’s bound",
  certified: "the certified step",
};

export function AuditControls({ params, onChange }: EditorProps<AuditParams>) {
  const usual = usualFor(params);
  const row = numbers(params, onChange);
  return (
    <>
      <UpdateSection params={params} onChange={onChange} />
      <Section title="Pairs">
        {row("classes", "classes C", CLASSES)}
        <ChoiceRow
          name="drawn"
          noun="sampling"
          options={SAMPLINGS.map((value) => ({ value, label: SAMPLING_WORDS[value] }))}
          value={params.sampling}
          usual={usual.sampling}
          onChange={(sampling) => onChange({ ...params, sampling })}
        />
        {params.sampling === "flat" ? null : row("radius", "radius r", RADIUS)}
        {row("pairs", "number of pairs", PAIRS)}
        {row("seed", "seed", SEED)}
      </Section>
      <Section title="Step">
        {row("fraction", "η = this fraction", FRACTION)}
        <ChoiceRow
          name="of"
          noun="certificate"
          options={CERTIFICATES.map((value) => ({ value, label: CERTIFICATE_WORDS[value] }))}
          value={params.certificate}
          usual={usual.certificate}
          onChange={(certificate) => onChange({ ...params, certificate })}
        />
      </Section>
      <Section title="Search">{row("climbs", "climbs", CLIMBS)}</Section>
    </>
  );
}

export function PairControls({ params, onChange }: EditorProps<PairParams>) {
  const usual = usualFor(params);
  const row = numbers(params, onChange);
  const belief = (key: "target" | "first" | "second", name: string) => (
    <BeliefRow
      name={<Rich text={name} />}
      noun={key === "target" ? "target" : `${key} belief`}
      value={params[key]}
      usual={usual[key].length === params[key].length ? usual[key] : params[key]}
      onChange={(p) => onChange({ ...params, [key]: [...p] })}
    />
  );
  return (
    <>
      <UpdateSection params={params} onChange={onChange} />
      <Section title="The pair">
        {belief("target", "target q")}
        {belief("first", "p_1")}
        {belief("second", "p_2")}
        {row("step", "step η", STEP)}
      </Section>
    </>
  );
}

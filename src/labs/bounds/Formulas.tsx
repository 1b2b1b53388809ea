/** @file The formulas with the numbers of this belief put in; pointing at one lights its curve. */
import type { ReactNode } from "react";
import { log } from "../../core/elementary";
import type { CurveId } from "../../experiments/bounds/params";
import type { BoundsSummary } from "../../experiments/bounds/types";
import { CopyNumber } from "../../ui/CopyNumber";
import { CURVE_STYLES, STATUS_WORDS } from "./curves";

interface FormulasProps {
  readonly summary: BoundsSummary;
  readonly target: readonly number[];
  readonly show: readonly CurveId[];
  readonly highlight: CurveId | null;
  readonly onHighlight: (id: CurveId | null) => void;
}

const Eta = ({ of }: { of: string }) => (
  <>
    <var>η</var>
    <sub>{of}</sub>
  </>
);

function BoundFormula({ summary: { p, etaMax } }: FormulasProps) {
  return (
    <>
      <Eta of="max" /> = 2 · <CopyNumber value={Math.min(...p)} label="min p" />
      <sup>2</sup> / <CopyNumber value={Math.max(...p)} label="max p" /> ={" "}
      <b>
        <CopyNumber value={etaMax} digits={3} label="η max" />
      </b>
    </>
  );
}

function BrakeFormula({ summary: { barrier, etaMse, etaEntropyAware } }: FormulasProps) {
  return (
    <>
      brake 1/(1 + <CopyNumber value={barrier} label="barrier α" />) ={" "}
      <CopyNumber value={etaMse} digits={3} label="brake β" /> → <Eta of="CE" /> ={" "}
      <b>
        <CopyNumber value={etaEntropyAware} digits={3} label="η CE" />
      </b>
    </>
  );
}

function MseFormula({ summary: { etaMse, barrier } }: FormulasProps) {
  const left = barrier === Infinity ? 1 : (barrier / (1 + barrier)) ** 2;
  return (
    <>
      <var>E</var>(<var>η</var>) = (1 − <var>η</var>)<sup>2</sup> <var>E</var>(0): 0 at <var>η</var> = 1;
      braked at <Eta of="MSE" /> ={" "}
      <b>
        <CopyNumber value={etaMse} digits={3} label="η MSE" />
      </b>
      , where <CopyNumber value={left} digits={3} label="share of the squared error left" /> of it is left
    </>
  );
}

function CertifiedFormula({ summary: { p, etaCertified }, target }: FormulasProps) {
  const ratio = (i: number) => (p[i] ?? 1) / (target[i] || Number.MIN_VALUE);
  const least = p.reduce((best, _, i) => (ratio(i) < ratio(best) ? i : best), 0);
  return (
    <>
      <Eta of="cert" /> = min <var>p</var>
      <sub>i</sub>/<var>q</var>
      <sub>i</sub> = <CopyNumber value={p[least] ?? 0} label={`belief in class ${least + 1}`} /> /{" "}
      <CopyNumber value={target[least] ?? 0} label={`target in class ${least + 1}`} /> ={" "}
      <b>
        <CopyNumber value={etaCertified} digits={3} label="certified step" />
      </b>
    </>
  );
}

function FejerFormula({ summary: { p, etaFejer }, target }: FormulasProps) {
  const [first = 0.5, second = 0.5] = p;
  const centred = p.length === 2 && target.every((q) => q === 0.5);
  const result = (
    <b>
      <CopyNumber value={etaFejer} digits={3} label="exact Fejér step" />
    </b>
  );
  if (centred)
    return (
      <>
        <Eta of="F" /> = 2<var>u</var> / sinh <var>u</var> = {result}, <var>u</var> = ln <var>p</var>
        <sub>1</sub>/<var>p</var>
        <sub>2</sub> = <CopyNumber value={log(first / second)} label="logit u" />
      </>
    );
  return (
    <>
      <Eta of="F" /> = second zero of ln Σ <var>p</var>
      <sub>i</sub> e
      <sup>
        <var>ηg</var>
      </sup>{" "}
      − <var>η</var> Σ <var>p</var>
      <sub>i</sub>
      <var>g</var>
      <sup>2</sup>, <var>g</var> = <var>q</var>
      <sub>i</sub>/<var>p</var>
      <sub>i</sub>: {result}
    </>
  );
}

function MirrorFormula({ summary }: FormulasProps) {
  return (
    <>
      mirror step, local: <var>η</var> &lt;{" "}
      <b>
        <CopyNumber value={summary.thresholdMirror} label="threshold of the mirror step" />
      </b>{" "}
      whatever the target
    </>
  );
}

function ProjectedFormula({ summary, target }: FormulasProps) {
  const value = (
    <b>
      <CopyNumber value={summary.thresholdProjected} digits={3} label="threshold of the projected step" />
    </b>
  );
  const formula =
    target.length === 2 ? (
      <>
        4<var>q</var>
        <sub>1</sub>
        <var>q</var>
        <sub>2</sub>
      </>
    ) : (
      <>
        2/<var>λ</var>
        <sub>max</sub>
      </>
    );
  return (
    <>
      projected step, local: <var>η</var> &lt; {formula} = {value} at this target
    </>
  );
}

const LINES: Readonly<Record<CurveId, (props: FormulasProps) => ReactNode>> = {
  bound: BoundFormula,
  entropyAware: BrakeFormula,
  mse: MseFormula,
  certified: CertifiedFormula,
  fejer: FejerFormula,
  thresholdMirror: MirrorFormula,
  thresholdProjected: ProjectedFormula,
};

export function Formulas(props: FormulasProps) {
  const { show, highlight, onHighlight } = props;
  const ids = (Object.keys(LINES) as CurveId[]).filter((id) => show.includes(id));
  return (
    <ul className="formulas" aria-label="Formulas with the numbers of this belief">
      {ids.map((id) => {
        const Line = LINES[id];
        const { color, status } = CURVE_STYLES[id];
        const faded = highlight !== null && highlight !== id;
        return (
          <li key={id} title={STATUS_WORDS[status]}>
            <span
              className={faded ? "formulas__line formulas__line--faded" : "formulas__line"}
              style={{ color: `var(--${color})` }}
              onPointerEnter={() => onHighlight(id)}
              onPointerLeave={() => onHighlight(null)}
              onFocus={() => onHighlight(id)}
              onBlur={() => onHighlight(null)}
            >
              <Line {...props} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

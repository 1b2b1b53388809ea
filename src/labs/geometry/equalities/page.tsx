/** @file The page of textbook methods: their figures, and the rail. */
import { vector } from "../../../param/vector";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { fittingBy } from "../../shared/rail/fitting";
import { ProblemRows } from "../controls/ProblemRows";
import type { PageOf, RailProps } from "../page";
import { isOnSimplex } from "../run/equalities/methods";
import { equalitiesProblem, withPair } from "../run/equalities/problem";
import { dimensionOf } from "../run/flow/objective";
import type { EqualitiesParams } from "../run/params";
import { geometryTables, usualOfPart } from "../run/tables";
import { EqualitiesPart } from "./EqualitiesPart";
import { equalitiesFindings } from "./findings";

const LINEAR_LOSSES = ["linear", "losses"];
const SMOOTH_PROBLEMS = ["quadratic", "squaredDistance", "crossEntropy", "system", "linear"];

const usual = usualOfPart("equalities");

const ones = (n: number) => Array.from({ length: n }, () => 1);

/** Changes the problem; the start gets as many entries. */
function withProblem(params: EqualitiesParams, problem: EqualitiesParams["problem"]): EqualitiesParams {
  const n = dimensionOf(problem);
  const { start } = params;
  return { ...params, problem, start: start.length === n ? start : ones(n) };
}

const fitting = fittingBy(equalitiesProblem);

function Rail(props: RailProps<"equalities">) {
  const { params, onChange } = props;
  const { row, line } = rowsIn(geometryTables.equalities, props);
  const n = dimensionOf(params.problem);
  const opened = withPair({ ...params, problem: usual.problem, start: usual.start }, params.pair, usual);
  return (
    <>
      <Section title="Method">
        {row("pair", { onChange: (pair) => onChange(withPair(params, pair, usual)) })}
      </Section>
      <Section title="Problem">
        <ProblemRows
          line={line("problem", {
            usual: opened.problem,
            onChange: (problem) => onChange(withProblem(params, problem)),
          })}
          part="equalities"
          offers={(kind) => (params.pair === "hedge" ? LINEAR_LOSSES : SMOOTH_PROBLEMS).includes(kind)}
        />
        {row("start", {
          ...(isOnSimplex(params) && { name: "start, divided by its sum" }),
          usual: opened.start.length === n ? opened.start : ones(n),
          check: fitting(vector({ atLeast: n, atMost: n }).check, (start) => ({ ...params, start })),
        })}
      </Section>
      <Section title="Run">
        {row("step")}
        {row("steps")}
      </Section>
      <Section title="Of AdaGrad, RMSProp and Adam">
        {row("epsilon")}
        {row("beta1")}
        {row("beta2")}
        {row("rho")}
      </Section>
    </>
  );
}

export const page: PageOf<"equalities"> = {
  Screen: EqualitiesPart,
  Rail,
  outcome: (trace) => equalitiesFindings(trace).slice(0, 1),
};

/** @file How a pinned flow differs from the one that is shown, and what came of both, computed from them. */
import { keyWords, listed, SAME_RUN, type Comparison } from "../../shared/pinned/words";
import { geometryText } from "../figure/name";
import type { FlowRunSummary, FlowTrace } from "../run/flow/types";
import { geometryFamily } from "../run/tables";
import { ended } from "./findings";
import { lastOf, runsIn } from "./runs";

const namesIn = ({ params }: FlowTrace): readonly string[] => params.geometries.map(geometryText);

/** The geometries that one flow has and the other does not. */
function geometryWords(trace: FlowTrace, pinned: FlowTrace): readonly string[] {
  const [here, there] = [namesIn(trace), namesIn(pinned)];
  const more = there.filter((name) => !here.includes(name));
  const less = here.filter((name) => !there.includes(name));
  if (more.length === 0) return less.map((name) => `no ${name}`);
  return [`${listed(more)}${less.length === 0 ? "" : ` instead of ${listed(less)}`}`];
}

const summariesOf = (trace: FlowTrace): ReadonlyMap<string, FlowRunSummary> =>
  new Map(runsIn(trace).map(({ run: { summary } }) => [geometryText(summary.geometry), summary]));

function outcomes(trace: FlowTrace, pinned: FlowTrace): readonly string[] {
  const there = summariesOf(pinned);
  return [...summariesOf(trace)].flatMap(([name, run]) => {
    const other = there.get(name);
    if (other === undefined) return [];
    const [now, then] = [ended(run, trace.params.steps), ended(other, pinned.params.steps)];
    return now === then ? [] : [`${name}: ${now}; pinned: ${then}.`];
  });
}

/** Up to this many outcomes are written as sentences; more become a list. */
const IN_A_ROW = 2;

export function comparison(trace: FlowTrace, pinned: FlowTrace): Comparison {
  const fields = geometryFamily.fields.filter(({ key }) => key !== "geometry");
  const others = [...geometryWords(trace, pinned), ...keyWords(fields, trace.params, pinned.params)];
  if (others.length === 0) return { text: SAME_RUN, each: [] };
  const found = outcomes(trace, pinned);
  const isList = found.length > IN_A_ROW;
  const what = found.length > 0 ? found.join(" ") : "Every geometry that both have ends alike.";
  const [last, other] = [trace, pinned].map((one) => lastOf(runsIn(one)));
  const longer =
    other !== undefined && last !== undefined && other > last
      ? ` The pinned run goes on to step ${other}, beyond these axes.`
      : "";
  return {
    text: `The pinned run has ${listed(others)}.${isList ? "" : ` ${what}`}${longer}`,
    each: isList ? found : [],
  };
}

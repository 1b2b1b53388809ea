/** @file Captions of the shared panels, computed from the run. */
import type { RuleTrace, TrackingTrace } from "../run/types";
import { formatNumber } from "../../../ui/number";
import { formatFactor } from "../../shared/factor";
import { isBounded, type AnyUpdate } from "../../../experiments/geometry/update";
import { stepName } from "./geometry";
import { named } from "./name";

export interface PanelWords {
  readonly title: string;
  readonly caption: string;
}

const rulesOf = (trace: TrackingTrace): RuleTrace[] => trace.rules.filter((rule) => rule !== null);
const labels = (rules: readonly RuleTrace[]) => rules.map(({ summary }) => named(summary.label)).join(", ");

/** What the green lines are; a clause. */
export const greenWords = (update: AnyUpdate): string =>
  isBounded(update)
    ? "Green: η_max(p) along each path"
    : `Green: η_max(p) along each path, the paper's bound: about the entropy mirror step, not the ${stepName(update)}`;

/** Which divergence is drawn; a clause. */
export const divergenceName = (update: AnyUpdate): string =>
  isBounded(update) ? "D_KL(target ‖ belief)" : "D_KL(target ‖ belief), not the divergence of this geometry";

export function stepsWords(trace: TrackingTrace): PanelWords {
  const title = "Step against bound";
  const green = `${greenWords(trace.params.update)}.`;
  const rules = rulesOf(trace);
  if (rules.length === 0) return { title, caption: green };
  const over = rules.filter(({ summary }) => summary.firstViolation !== null);
  const yet = trace.complete ? "" : " so far";
  if (over.length === 0) return { title, caption: `${green} No step${yet} exceeds it.` };
  const [first] = over;
  const violation = first?.summary.firstViolation;
  const worst = Math.max(...over.map(({ summary }) => summary.worstBeforeCollapse ?? 0));
  const when = over.length === 1 ? ` from step ${violation?.t} on` : "";
  return {
    title,
    caption: `${green} ${labels(over)} ${over.length === 1 ? "exceeds" : "exceed"} it${when},${yet} up to ${formatFactor(worst)} ×.`,
  };
}

/** A line that changes by less than this factor at every step is quiet. */
const JUMP_FACTOR = 1.2;
/** More turns than this cannot be drawn one by one. */
const MANY_TURNS = 60;

/** Whether a line goes up and down so often that it is drawn as a band. */
function isRestless(values: ArrayLike<number>): boolean {
  let turns = 0;
  let last = 0;
  for (let i = 1; i < values.length && turns < MANY_TURNS; i++) {
    const ratio = (values[i] ?? NaN) / (values[i - 1] ?? NaN);
    const way = ratio > JUMP_FACTOR ? 1 : ratio < 1 / JUMP_FACTOR ? -1 : 0;
    if (way !== 0 && way === -last) turns++;
    if (way !== 0) last = way;
  }
  return turns >= MANY_TURNS;
}

export function divergenceWords(trace: TrackingTrace): PanelWords {
  const rules = rulesOf(trace);
  const what = `${divergenceName(trace.params.update)}.`;
  if (rules.length === 0) return { title: "Divergence", caption: what };
  const words = rules.map(({ summary }) => `${named(summary.label)}: ${formatNumber(summary.finalKl, 2)}`);
  const caption =
    words.length <= 3
      ? `${trace.complete ? "At the end" : "So far"} ${words.join(", ")}.`
      : "Below the dotted 10^{−3} a belief counts as recovered.";
  const hatched = rules.some(({ kl }) => isRestless(kl)) ? " Hatched: up and down within a few steps." : "";
  return { title: "Divergence", caption: `${what} ${caption}${hatched}` };
}

/** @param isHeld whether its points can be dragged */
export function pathsWords(trace: TrackingTrace, others: number, isHeld = true): PanelWords {
  if (trace.classes === 3) {
    const fallen = rulesOf(trace).filter(({ summary }) => summary.outcome === "collapsed");
    const dotted = fallen.length === 0 ? "" : `Dotted: ${labels(fallen)} after reaching a face. `;
    const grips = trace.params.target.kind === "stream" ? "the start" : "the targets or the start";
    return { title: "Paths on the triangle", caption: isHeld ? `${dotted}Drag ${grips}.` : dotted.trimEnd() };
  }
  if (trace.classes === 2)
    return {
      title: "The slice over time",
      caption: "All rules in one frame; the second class is what is left.",
    };
  const rest = others === 0 ? "" : ` The ${others} classes that the target gives least share the last group.`;
  return {
    title: "Shares of the classes",
    caption: `Target (ink) above the rules; the darker, the larger the share, each column the mean of its steps.${rest}`,
  };
}

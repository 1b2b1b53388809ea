/** @file Captions of the shared panels, computed from the run. */
import type { RuleTrace, TrackingTrace } from "../../../experiments/tracking/types";
import { formatNumber } from "../../../ui/number";
import { formatFactor } from "./factor";

export interface PanelWords {
  readonly title: string;
  readonly caption: string;
}

const rulesOf = (trace: TrackingTrace): RuleTrace[] => trace.rules.filter((rule) => rule !== null);
const labels = (rules: readonly RuleTrace[]) => rules.map(({ summary }) => summary.label).join(", ");

export function stepsWords(trace: TrackingTrace): PanelWords {
  const title = "Step against bound";
  const over = rulesOf(trace).filter(({ summary }) => summary.firstViolation !== null);
  if (over.length === 0) return { title, caption: "Green: η_max(p) along each path. No step exceeds it." };
  const [first] = over;
  const violation = first?.summary.firstViolation;
  const worst = Math.max(...over.map(({ summary }) => summary.worstBeforeCollapse ?? 0));
  const when = over.length === 1 ? ` from step ${violation?.t} on` : "";
  return {
    title,
    caption: `Green: η_max(p) along each path. ${labels(over)} ${over.length === 1 ? "exceeds" : "exceed"} it${when}, up to ${formatFactor(worst)} ×.`,
  };
}

export function divergenceWords(trace: TrackingTrace): PanelWords {
  const words = rulesOf(trace).map(({ summary }) => `${summary.label} ${formatNumber(summary.finalKl, 2)}`);
  const caption =
    words.length <= 3
      ? `At the end: ${words.join(", ")}.`
      : "Below the dotted 10^{−3} a belief counts as recovered.";
  return { title: "Divergence", caption: `D_KL(target ‖ belief). ${caption}` };
}

export function pathsWords(trace: TrackingTrace, others: number): PanelWords {
  if (trace.classes === 3) {
    const fallen = rulesOf(trace).filter(({ summary }) => summary.outcome === "collapsed");
    const caption =
      fallen.length === 0
        ? "Drag the targets or the start."
        : `Dotted: ${labels(fallen)} after reaching a face. Drag the targets or the start.`;
    return { title: "Paths on the triangle", caption };
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

/** @file The words of every figure, computed from the run: the same on the page and in files. */
import type { FigureWords } from "../../../charts/picture/types";
import { ruleLabel } from "../run/labels";
import type { TrackingTrace } from "../run/types";
import { figuresOf } from "../figures";
import { divergenceWords, pathsWords, stepsWords, type PanelWords } from "./captions";
import { named, spoken } from "./name";
import { outcomeWords } from "./outcome";
import { behindWords } from "./pinned";

export interface SaidFigure extends FigureWords {
  /** For those who do not see it. */
  readonly description: string;
}

interface Said extends PanelWords {
  readonly description: string;
}

const letter = (index: number) => String.fromCharCode(65 + index);

const shared = ({ title, caption }: PanelWords): Said => ({
  title,
  caption,
  description: spoken(`${title}. ${caption}`),
});

function ofRule(trace: TrackingTrace, index: number): Said {
  const rule = trace.rules[index] ?? null;
  const params = trace.params.rules[index];
  const title = params ? named(ruleLabel(params)) : "";
  if (rule === null) return { title, caption: "Computing …", description: "Not computed yet." };
  const { caption } = outcomeWords(trace, rule);
  const description = `Belief of ${rule.summary.label} over ${trace.params.steps} steps. ${caption}`;
  return { title, caption, description };
}

function said(trace: TrackingTrace, figure: string, index: number, others: number, isHeld: boolean): Said {
  switch (figure) {
    case "steps":
      return shared(stepsWords(trace));
    case "divergence":
      return shared(divergenceWords(trace));
    case "paths":
      return shared(pathsWords(trace, others, isHeld));
    default:
      return ofRule(trace, index);
  }
}

/**
 * @param others classes that share the last group of the paths' strips
 * @param behind a pinned run that is drawn behind
 * @param isHeld whether its points can be dragged
 */
export function figureWords(
  trace: TrackingTrace,
  figure: string,
  others: number,
  behind: TrackingTrace | null = null,
  isHeld = true,
): SaidFigure {
  const index = figuresOf(trace.params.rules.length).indexOf(figure);
  const { title, caption, description } = said(trace, figure, index, others, isHeld);
  const more = behind === null ? "" : ` ${behindWords(trace, behind, figure, index)}`;
  return {
    number: letter(index),
    title: { text: title },
    caption: { text: caption + more },
    description: description + spoken(more),
  };
}

/** The words of a figure of the pinned run beside the one that is shown. */
export function pinnedWords(trace: TrackingTrace, figure: string, others: number): SaidFigure {
  const { number, title, caption, description } = figureWords(trace, figure, others, null, false);
  return { number: `${number}, pinned`, title, caption, description: `Pinned run. ${description}` };
}

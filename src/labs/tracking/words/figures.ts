/** @file The words of every figure, computed from the run: the same on the page and in files. */
import type { FigureWords } from "../../../charts/picture/types";
import { ruleLabel } from "../run/labels";
import type { TrackingTrace } from "../run/types";
import { figuresOf } from "../figures";
import { divergenceWords, pathsWords, stepsWords, type PanelWords } from "./captions";
import { named, spoken } from "./name";
import { outcomeWords } from "./outcome";

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

function said(trace: TrackingTrace, figure: string, index: number, others: number): Said {
  switch (figure) {
    case "steps":
      return shared(stepsWords(trace));
    case "divergence":
      return shared(divergenceWords(trace));
    case "paths":
      return shared(pathsWords(trace, others));
    default:
      return ofRule(trace, index);
  }
}

/** @param others classes that share the last group of the paths' strips */
export function figureWords(trace: TrackingTrace, figure: string, others: number): SaidFigure {
  const index = figuresOf(trace.params.rules.length).indexOf(figure);
  const { title, caption, description } = said(trace, figure, index, others);
  return { number: letter(index), title: { text: title }, caption: { text: caption }, description };
}

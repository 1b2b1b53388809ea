/** @file The words of every figure, computed from the run; the same on the page and in files. */
import type { FigureWords } from "../../../charts/picture/types";
import { ruleLabel } from "../run/labels";
import type { TrackingTrace } from "../run/types";
import { figuresOf, letterOf } from "../figures";
import { anchorWords } from "./anchor";
import { bothDescribed } from "./described";
import { divergenceWords, pathsWords, stepsWords, type PanelWords } from "./captions";
import { named } from "./name";
import { outcomeWords } from "./outcome";
import { behindWords } from "./pinned";

export interface SaidFigure extends FigureWords {
  /** A description for those who do not see the figure. */
  readonly description: string;
}

function ofRule(trace: TrackingTrace, index: number): PanelWords {
  const rule = trace.rules[index] ?? null;
  const params = trace.params.rules[index];
  const title = params ? named(ruleLabel(params)) : "";
  return { title, caption: rule === null ? "Computing …" : outcomeWords(trace, rule).caption };
}

/** What a figure shows in addition. */
export interface Besides {
  /** A pinned run that is drawn behind. */
  readonly behind?: TrackingTrace | null;
  /** The index of the rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
  /** Whether its points can be dragged; absent: yes. */
  readonly isHeld?: boolean;
}

function said(
  trace: TrackingTrace,
  figure: string,
  { index, others, isHeld = true, anchor }: Besides & { readonly index: number; readonly others: number },
): PanelWords {
  switch (figure) {
    case "steps":
      return stepsWords(trace);
    case "divergence":
      return anchor === null ? divergenceWords(trace) : anchorWords(trace, anchor);
    case "paths":
      return pathsWords(trace, others, isHeld);
    default:
      return ofRule(trace, index);
  }
}

/** @param others the number of classes in the last group of strips */
export function figureWords(
  trace: TrackingTrace,
  figure: string,
  others: number,
  besides: Besides,
): SaidFigure {
  const { behind = null } = besides;
  const index = figuresOf(trace.params.rules.length).indexOf(figure);
  const { title, caption } = said(trace, figure, { ...besides, index, others });
  const more = behind === null ? "" : ` ${behindWords(trace, behind, figure, index)}`;
  return {
    number: letterOf(index),
    title: { text: title },
    caption: { text: caption + more },
    description: bothDescribed(trace, behind, figure, { index, anchor: besides.anchor }),
  };
}

/** The words of a figure of the pinned run, beside the one that is shown. */
export function pinnedWords(
  trace: TrackingTrace,
  figure: string,
  others: number,
  { anchor }: Besides,
): SaidFigure {
  const besides = { anchor, isHeld: false };
  const { number, title, caption, description } = figureWords(trace, figure, others, besides);
  return { number: `${number}, pinned`, title, caption, description: `Pinned run. ${description}` };
}

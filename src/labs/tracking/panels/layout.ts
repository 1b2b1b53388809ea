/** @file The geometry of all panels from a trace: pure, one pass per picture. */
import type { FigureTheme } from "../../../charts/ink";
import type { TrackingTrace } from "../run/types";
import { rich } from "../../../charts/text/measure";
import { figuresOf } from "../figures";
import type { TimePanelScene } from "../figure/timeLayers";
import { ruleStyles, type RuleStyle } from "../ruleStyles";
import { layoutBelief } from "../scene/belief";
import { classStyles, type ClassStyle } from "../scene/classes";
import { layoutDivergence } from "../scene/divergence";
import { endWidth, ruleText } from "../scene/ends";
import { timeFrame, type FrameInput } from "../scene/frame";
import { layoutSlice } from "../scene/slice";
import { layoutSteps, type RulesInput } from "../scene/steps";
import { layoutStrips, type StripScene } from "../scene/strips";
import { layoutTriangle, type TriangleScene } from "../scene/triangle";
import type { Size } from "../../../charts/picture/types";
import type { TimeFrame, TimeScene } from "../scene/types";
import { ruleSymbol } from "../words/symbol";

export interface PanelsInput {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly classes: readonly ClassStyle[];
  /** The same object as long as size, theme, span and margins stay, so that axes are not drawn again. */
  readonly base: TimeFrame;
  /** The triangle is as tall as it is useful where it stands alone in its row. */
  readonly triangle: Size;
}

interface MarginInput extends Pick<PanelsInput, "trace" | "styles" | "classes"> {
  readonly size: Size;
  readonly theme: FigureTheme;
}

export type PathScene =
  | { readonly kind: "slice"; readonly scene: TimeScene }
  | { readonly kind: "triangle"; readonly scene: TriangleScene }
  | { readonly kind: "strips"; readonly scene: StripScene };

/** What a figure draws. */
export type PanelScene = TimePanelScene | TriangleScene;

export interface PanelScenes {
  readonly beliefs: readonly TimeScene[];
  readonly steps: TimeScene;
  readonly divergence: TimeScene;
  readonly paths: PathScene;
}

/** A quarter of a panel at most belongs to the labels at its right; names of rules stand in the captions, too. */
const MOST_RIGHT = 0.26;
const RULE_RIGHT = 6.2;
/** On a large picture there is room for whole names. */
const LARGE_RIGHT = 0.16;

/** Pixels right of every frame over time. */
export function rightMargin({ trace, size, theme, styles, classes }: MarginInput): number {
  const names = classes.filter(({ named }) => named).map(({ label }) => ({ text: label, markers: [] }));
  const labels = trace.rules.flatMap((rule, i) => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    return [{ text: ruleText(rule.summary.label), markers: [{ shape: style.marker, hollow: false }] }];
  });
  const most = Math.max(theme.text * RULE_RIGHT, size.width * LARGE_RIGHT);
  const ofRules = Math.min(endWidth(labels, theme.text), most);
  const wanted = Math.max(endWidth(names, theme.text), ofRules, theme.text * 3.4);
  return Math.round(Math.min(wanted, size.width * MOST_RIGHT));
}

export const shiftAtOf = ({ params }: Pick<TrackingTrace, "params">): number | null =>
  params.target.kind === "shift" ? params.target.at : null;

const rulesOf = ({ trace, styles, base }: PanelsInput): RulesInput => ({
  base,
  rules: trace.rules,
  styles,
  shiftAt: shiftAtOf(trace),
  symbols: trace.params.rules.map((rule) => rich(ruleSymbol(rule))),
});

function pathScene(input: PanelsInput): PathScene {
  const { trace, styles, base } = input;
  const { theme } = base;
  const shiftAt = shiftAtOf(trace);
  if (trace.classes === 3)
    return {
      kind: "triangle",
      scene: layoutTriangle({ size: input.triangle, theme, trace, styles, symbols: rulesOf(input).symbols }),
    };
  if (trace.classes === 2) return { kind: "slice", scene: layoutSlice(rulesOf(input), trace) };
  return { kind: "strips", scene: layoutStrips({ base, trace, styles, shiftAt }) };
}

const BOUNCES = "bounces between faces at every step";
const CYCLES = "goes up and down at every step";

/** The belief of one rule over time; null where there is no such rule. */
function beliefScene({ trace, styles, classes, base }: PanelsInput, index: number): TimeScene | null {
  const [rule, style] = [trace.rules[index], styles[index]];
  if (rule === undefined || style === undefined) return null;
  const bandWords = (rule?.clampedCount ?? 0) > 1 ? BOUNCES : CYCLES;
  return layoutBelief({ base, trace, rule, style, classes, shiftAt: shiftAtOf(trace), bandWords });
}

export function layoutPanels(input: PanelsInput): PanelScenes {
  const rules = rulesOf(input);
  return {
    beliefs: input.trace.rules.flatMap((_, i) => beliefScene(input, i) ?? []),
    steps: layoutSteps(rules),
    divergence: layoutDivergence(rules),
    paths: pathScene(input),
  };
}

/** One of the panels that `layoutPanels` makes; null where there is no such figure. */
function layoutPanel(input: PanelsInput, figure: string): PanelScene | null {
  switch (figure) {
    case "steps":
      return layoutSteps(rulesOf(input));
    case "divergence":
      return layoutDivergence(rulesOf(input));
    case "paths":
      return pathScene(input).scene;
    default:
      return beliefScene(input, figuresOf(input.trace.rules.length).indexOf(figure));
  }
}

type Sheet = Omit<FrameInput, "steps" | "right"> & Pick<PanelsInput, "triangle">;

function inputOn(trace: TrackingTrace, { triangle, ...room }: Sheet) {
  const { rules, steps } = trace.params;
  const styles = ruleStyles(rules);
  const classes = classStyles(trace);
  const right = rightMargin({ trace, styles, classes, ...room });
  const input = { trace, styles, classes, base: timeFrame({ ...room, steps, right }), triangle };
  return { right, input };
}

/** All panels in the room that there is, and the pixels right of every frame. */
export function layoutOn(
  trace: TrackingTrace,
  sheet: Sheet,
): { readonly right: number; readonly scenes: PanelScenes } {
  const { right, input } = inputOn(trace, sheet);
  return { right, scenes: layoutPanels(input) };
}

/** One of them in the same room. */
export const layoutAlone = (trace: TrackingTrace, sheet: Sheet, figure: string): PanelScene | null =>
  layoutPanel(inputOn(trace, sheet).input, figure);

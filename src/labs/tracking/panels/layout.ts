/** @file The layout of all panels of a trace, as a pure function. */
import type { FigureTheme } from "../../../charts/ink";
import type { TrackingTrace } from "../run/types";
import { rich } from "../../../charts/text/measure";
import { figuresOf } from "../figures";
import { ruleStyles, type RuleStyle } from "../ruleStyles";
import { PINNED_LABEL } from "../../shared/pinned/words";
import { withBehind } from "../scene/behind";
import { alone, floorFor, layoutAnchor } from "../scene/anchor";
import { layoutBelief } from "../scene/belief";
import { classStyles, type ClassStyle } from "../scene/classes";
import { layoutDivergence } from "../scene/divergence";
import { endWidth, ruleText } from "../scene/ends";
import { anchorOf, KINDS } from "../run/anchor";
import { timeFrame, type FrameInput } from "../scene/frame";
import { layoutSlice } from "../scene/slice";
import type { RulesInput } from "../scene/channel";
import { layoutSteps } from "../scene/steps";
import { layoutStrips } from "../scene/strips";
import { layoutTriangle, type TriangleScene } from "../scene/triangle";
import type { Size } from "../../../charts/picture/types";
import type { TimeFrame, TimeScene } from "../scene/types";
import { ruleFormula } from "../words/rule";
import { areComparable, partnerOf } from "../words/pinned";

/** A run, and the styles of its rules and classes. */
export interface StyledRun {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly classes: readonly ClassStyle[];
}

/** Another run that is shown together with this one, on axes that hold both. */
export interface Together {
  readonly run: StyledRun;
  /** True if it is drawn behind; otherwise it has pictures of its own. */
  readonly behind: boolean;
}

export interface PanelsInput extends StyledRun {
  /** The same object as long as size, theme, span and margins are, so that axes are not drawn again. */
  readonly base: TimeFrame;
  /** The size of the triangle; alone in its row it is only as tall as is useful. */
  readonly triangle: Size;
  readonly together?: Together | null;
  /** The index of the rule whose error is compared with ρⁿ; null: the divergence of all rules is shown. */
  readonly anchor: number | null;
}

interface MarginInput extends StyledRun {
  readonly anchor: number | null;
  readonly together?: Together | null | undefined;
  readonly size: Size;
  readonly theme: FigureTheme;
}

/** The scene of a figure. */
export type PanelScene = TimeScene | TriangleScene;

/** By the ids of the figures. */
export type PanelScenes = Readonly<Record<string, PanelScene>>;

export const isTriangle = (scene: PanelScene): scene is TriangleScene => "ternary" in scene;

/** The labels at the right take at most this share of a panel; captions name the rules, too. */
const MOST_RIGHT = 0.26;
const RULE_RIGHT = 6.2;
/** In a large picture this share is enough for whole names. */
const LARGE_RIGHT = 0.16;

/** The width in pixels to the right of all frames over time. */
export function rightMargin({ together, ...own }: MarginInput): number {
  const margin = marginOf(own);
  if (!together) return margin;
  const { size, theme, anchor } = own;
  const label = endWidth([{ text: rich(PINNED_LABEL), markers: [] }], theme.text);
  return Math.round(
    together.behind
      ? Math.max(margin, label)
      : Math.max(margin, marginOf({ ...together.run, size, theme, anchor })),
  );
}

function marginOf({ trace, size, theme, styles, classes, anchor }: Omit<MarginInput, "together">): number {
  const names = [
    ...classes.filter(({ named }) => named).map(({ label }) => ({ text: label, markers: [] })),
    ...(anchor === null ? [] : KINDS.map((kind) => ({ text: rich(kind), markers: [] }))),
  ];
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

const rulesOf = ({ trace, styles, base, together }: PanelsInput): RulesInput => ({
  base,
  ...(together && { also: together.run.trace.rules }),
  rules: trace.rules,
  styles,
  shiftAt: shiftAtOf(trace),
  symbols: trace.params.rules.map((rule) => rich(ruleFormula(rule).short)),
});

/** The rule of the other run whose error is shown together with that of this run. */
export const otherAnchor = ({
  trace,
  anchor,
  together,
}: Pick<PanelsInput, "trace" | "anchor" | "together">) =>
  anchor === null || !together
    ? null
    : partnerOf(trace.params.rules, together.run.trace.params.rules, anchor);

/** The same panels of the run that is drawn behind; null if there is none. */
const behindOf = (input: PanelsInput): PanelsInput | null =>
  input.together?.behind === true ? otherInput(input, input.together.run) : null;

/** The panels of the other run, on the axes of this one. */
export function otherInput(input: PanelsInput, run: StyledRun): PanelsInput {
  const { base, triangle, trace, styles, classes } = input;
  const together = { run: { trace, styles, classes }, behind: false };
  return { ...run, base, triangle, together, anchor: otherAnchor(input) };
}

/** A panel over time, with that of the run behind it. */
function withRun(
  input: PanelsInput,
  layout: (one: PanelsInput) => TimeScene,
  behind = behindOf(input),
): TimeScene {
  const scene = layout(input);
  return behind === null ? scene : withBehind(scene, layout(behind));
}

function pathScene(input: PanelsInput): PanelScene {
  const { trace, styles, base } = input;
  const behind = behindOf(input);
  const shown = behind && areComparable(trace, behind.trace) ? behind : null;
  const { theme } = base;
  const { symbols, shiftAt } = rulesOf(input);
  if (trace.classes === 3)
    return layoutTriangle({ size: input.triangle, theme, trace, styles, symbols, behind: shown });
  if (trace.classes === 2) return withRun(input, (one) => layoutSlice(rulesOf(one), one.trace), shown);
  return layoutStrips({ base, trace, styles, shiftAt });
}

const BOUNCING_WORDS = "bounces between faces at every step";
const CYCLING_WORDS = "goes up and down at every step";

/** The belief of one rule over time, without a run behind; null if there is no such rule. */
function bareBelief(
  { trace, styles, classes, base, together }: PanelsInput,
  index: number,
): TimeScene | null {
  const [rule, style] = [trace.rules[index], styles[index]];
  if (rule === undefined || style === undefined) return null;
  const bandWords = (rule?.clampedCount ?? 0) > 1 ? BOUNCING_WORDS : CYCLING_WORDS;
  const also = together?.run.trace ?? null;
  return layoutBelief({ base, trace, rule, style, classes, shiftAt: shiftAtOf(trace), bandWords, also });
}

function beliefScene(input: PanelsInput, index: number): TimeScene | null {
  const scene = bareBelief(input, index);
  const behind = behindOf(input);
  if (scene === null || behind === null || !areComparable(input.trace, behind.trace)) return scene;
  const partner = partnerOf(input.trace.params.rules, behind.trace.params.rules, index);
  const pinned = partner === null ? null : bareBelief(behind, partner);
  return pinned === null ? scene : withBehind(scene, pinned);
}

const stepsScene = (input: PanelsInput): TimeScene => withRun(input, (one) => layoutSteps(rulesOf(one)));

/** The error of one rule with the statements about it; behind it only the error of the other run. */
function anchorScene(input: PanelsInput, index: number): TimeScene {
  const behind = behindOf(input);
  const other = otherAnchor(input);
  const pinned = (other === null ? null : input.together?.run.trace.rules[other]) ?? null;
  const own = { ...rulesOf(input), also: [pinned] };
  const anchor = anchorOf(input.trace, index);
  const scene = anchor ? layoutAnchor(own, anchor) : layoutDivergence(alone(own, index));
  if (behind === null || pinned === null) return scene;
  const rule = input.trace.rules[index] ?? null;
  const also = { ...rulesOf(behind), also: [rule] };
  return withBehind(scene, layoutDivergence(alone(also, other), floorFor([rule, pinned])));
}

const divergenceScene = (input: PanelsInput): TimeScene =>
  input.anchor === null
    ? withRun(input, (one) => layoutDivergence(rulesOf(one)))
    : anchorScene(input, input.anchor);

/** The scene of a figure; null if there is no such figure. */
function layoutPanel(input: PanelsInput, figure: string): PanelScene | null {
  switch (figure) {
    case "steps":
      return stepsScene(input);
    case "divergence":
      return divergenceScene(input);
    case "paths":
      return pathScene(input);
    default:
      return beliefScene(input, figuresOf(input.trace.rules.length).indexOf(figure));
  }
}

export function layoutPanels(input: PanelsInput): PanelScenes {
  const scenes = figuresOf(input.trace.rules.length).flatMap((figure) => {
    const scene = layoutPanel(input, figure);
    return scene === null ? [] : [[figure, scene] as const];
  });
  return Object.fromEntries(scenes);
}

type Sheet = Omit<FrameInput, "steps" | "right"> & Pick<PanelsInput, "triangle" | "anchor">;

export const styledRun = (trace: TrackingTrace): StyledRun => ({
  trace,
  styles: ruleStyles(trace.params.rules),
  classes: classStyles(trace),
});

/** @param steps the number of steps on the time axis */
function inputOn(
  trace: TrackingTrace,
  { triangle, anchor, ...room }: Sheet,
  together: Together | null = null,
  steps = trace.params.steps,
) {
  const run = styledRun(trace);
  const right = rightMargin({ ...run, ...room, together, anchor });
  const base = timeFrame({ ...room, steps, right });
  return { right, input: { ...run, base, triangle, together, anchor } };
}

/** All panels for this room, and the width to the right of every frame. */
export function layoutOn(
  trace: TrackingTrace,
  sheet: Sheet,
): { readonly right: number; readonly scenes: PanelScenes } {
  const { right, input } = inputOn(trace, sheet);
  return { right, scenes: layoutPanels(input) };
}

/** One panel for the same room. */
export const layoutAlone = (
  trace: TrackingTrace,
  sheet: Sheet,
  figure: string,
  together: Together | null,
  steps: number,
): PanelScene | null => layoutPanel(inputOn(trace, sheet, together, steps).input, figure);

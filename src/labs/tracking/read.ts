/** @file The numbers at one step, for the readings over panels. */
import { rowAt } from "../../charts/series/decimate";
import { MARKER_SIGNS } from "../../charts/markerSigns";
import { cutApart } from "../../charts/text/apart";
import { plainText, type RichText } from "../../charts/text/measure";
import { anchorOf, KINDS } from "./run/anchor";
import type { RuleTrace, TrackingTrace } from "./run/types";
import { formatNumber } from "../../ui/number";
import { formatFactor } from "../shared/factor";
import { figuresOf } from "./figures";
import type { ReadingItem } from "./figure/Reading";
import type { RuleStyle } from "./ruleStyles";
import { LOOKS } from "./scene/anchor";
import { classStyles, type ClassStyle } from "./scene/classes";

type Read = (t: number) => readonly ReadingItem[];

const named = (label: RichText, value: string): RichText => [...label, { text: ` ${value}` }];

/** A number without spaces: "2·10⁻³³". */
const dense = (number: string) => number.replace(" × ", "·");

/** A share with three decimals, or a power of ten if it is tiny. */
const share = (p: number) => (p === 0 || p >= 0.0005 ? p.toFixed(3) : formatNumber(p, 1));

const BRIEF_DIGITS = 4;

const brief = (name: string) => (name.length > BRIEF_DIGITS ? `${name.slice(0, BRIEF_DIGITS - 1)}…` : name);

/** A few letters of each name. */
function briefly(labels: readonly RichText[]): readonly RichText[] {
  const names = labels.map(plainText);
  return cutApart(names, brief).map((text, i) => (text === names[i] ? (labels[i] ?? []) : [{ text }]));
}

const briefShare = (p: number) => (p === 0 || p >= 0.005 ? p.toFixed(2) : dense(formatNumber(p, 1)));

/** The belief of one rule. */
export function readBelief(rule: RuleTrace | null, classes: readonly ClassStyle[]): Read {
  const shown = classes.filter(({ named: is }) => is);
  const briefs = briefly(shown.map(({ label }) => label));
  return (t) => {
    if (rule === null || t > rule.computed) return [];
    const row = rowAt(rule.t, t);
    return shown.map(({ index, label }, i) => {
      const p = rule.belief[row * rule.classes + index] ?? NaN;
      const short = named(briefs[i] ?? label, briefShare(p));
      return { text: named(label, share(p)), short, color: "ink-soft" };
    });
  };
}

function perRule(
  rules: readonly (RuleTrace | null)[],
  styles: readonly RuleStyle[],
  say: (rule: RuleTrace, row: number, digits: number) => string,
): Read {
  return (t) =>
    rules.flatMap((rule, i) => {
      const style = styles[i];
      if (rule === null || t > rule.computed || style === undefined) return [];
      const row = rowAt(rule.t, t);
      const sign = MARKER_SIGNS[style.marker];
      return [
        {
          text: [{ text: `${sign} ${say(rule, row, 2)}` }],
          short: [{ text: `${sign}\u2009${dense(say(rule, row, 1))}` }],
          color: style.color,
        },
      ];
    });
}

const TOO_MANY = 1e6;

/** A belief on a face has no bound to compare with. */
function ratio(step: number, bound: number): string {
  if (step === 0) return "0";
  const factor = step / bound;
  return factor < TOO_MANY ? formatFactor(factor) : "> 10⁶";
}

/** η_t/η_max(p_t) of every rule. */
export function readSteps(rules: readonly (RuleTrace | null)[], styles: readonly RuleStyle[]): Read {
  const read = perRule(rules, styles, (rule, row) => ratio(rule.step[row] ?? NaN, rule.bound[row] ?? NaN));
  return (t) => [{ text: [{ text: "η/η" }, { text: "max", shift: "sub" }], color: "ink-soft" }, ...read(t)];
}

const readDivergence = (rules: readonly (RuleTrace | null)[], styles: readonly RuleStyle[]): Read =>
  perRule(rules, styles, (rule, row, digits) => formatNumber(rule.kl[row] ?? NaN, digits));

/** The error of one rule, and the statements about it. */
function readAnchor(trace: TrackingTrace, styles: readonly RuleStyle[], index: number): Read {
  const only = trace.rules.map((rule, i) => (i === index ? rule : null));
  const error = readDivergence(only, styles);
  const anchor = anchorOf(trace, index);
  if (anchor === null) return error;
  return (t) => [
    ...error(t),
    ...KINDS.flatMap((kind) => {
      const value = anchor[kind].values[rowAt(anchor.rule.t, t)] ?? NaN;
      if (Number.isNaN(value)) return [];
      const say = (digits: number) => `${kind} ${formatNumber(value, digits)}`;
      return [{ text: [{ text: say(2) }], short: [{ text: dense(say(1)) }], color: LOOKS[kind].color }];
    }),
  ];
}

/** The first class of every rule, for two classes. */
const readSlice = (rules: readonly (RuleTrace | null)[], styles: readonly RuleStyle[]): Read =>
  perRule(rules, styles, (rule, row) => share(rule.belief[row * rule.classes] ?? NaN));

const readNothing: Read = () => [];

/** The reading over a figure. */
export function readingOf(
  figure: string,
  trace: TrackingTrace,
  styles: readonly RuleStyle[],
  anchor: number | null,
): Read {
  const { rules, classes } = trace;
  switch (figure) {
    case "steps":
      return readSteps(rules, styles);
    case "divergence":
      return anchor === null ? readDivergence(rules, styles) : readAnchor(trace, styles, anchor);
    case "paths":
      return classes === 2 ? readSlice(rules, styles) : readNothing;
    default:
      return readBelief(rules[figuresOf(rules.length).indexOf(figure)] ?? null, classStyles(trace));
  }
}

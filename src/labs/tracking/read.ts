/** @file The numbers at one step, for the readings over the panels. */
import { rowAt } from "../../charts/series/decimate";
import type { RichText } from "../../charts/text/measure";
import type { RuleTrace } from "../../experiments/tracking/types";
import { formatNumber } from "../../ui/number";
import type { ReadingItem } from "./figure/Reading";
import type { RuleStyle } from "./ruleStyles";
import type { ClassStyle } from "./scene/classes";

type Read = (t: number) => readonly ReadingItem[];

const named = (label: RichText, value: string): RichText => [...label, { text: ` ${value}` }];

/** A share with three decimals, a tiny one as a power of ten. */
const share = (p: number) => (p === 0 || p >= 0.0005 ? p.toFixed(3) : formatNumber(p, 1));

/** The belief of one rule. */
export function readBelief(rule: RuleTrace | null, classes: readonly ClassStyle[]): Read {
  const shown = classes.filter(({ named: is }) => is);
  return (t) => {
    if (rule === null) return [];
    const row = rowAt(rule.t, t);
    return shown.map(({ index, label }) => ({
      text: named(label, share(rule.belief[row * rule.classes + index] ?? 0)),
      color: "ink-soft",
    }));
  };
}

function perRule(
  rules: readonly (RuleTrace | null)[],
  styles: readonly RuleStyle[],
  say: (rule: RuleTrace, row: number) => string,
): Read {
  return (t) =>
    rules.flatMap((rule, i) => {
      const style = styles[i];
      if (rule === null || style === undefined) return [];
      return [{ text: [{ text: `${style.sign} ${say(rule, rowAt(rule.t, t))}` }], color: style.color }];
    });
}

const factor = (value: number) =>
  value >= 1e4 || (value > 0 && value < 0.01) ? formatNumber(value, 1) : formatNumber(value, 2);

/** η_t/η_max(p_t) of every rule. */
export const readSteps = (rules: readonly (RuleTrace | null)[], styles: readonly RuleStyle[]): Read =>
  perRule(rules, styles, (rule, row) => {
    const [step, bound] = [rule.step[row] ?? 0, rule.bound[row] ?? 0];
    return `${bound > 0 ? factor(step / bound) : "∞"} ×`;
  });

export const readDivergence = (rules: readonly (RuleTrace | null)[], styles: readonly RuleStyle[]): Read =>
  perRule(rules, styles, (rule, row) => formatNumber(rule.kl[row] ?? 0, 2));

/** The first class of every rule: the slice. */
export const readSlice = (rules: readonly (RuleTrace | null)[], styles: readonly RuleStyle[]): Read =>
  perRule(rules, styles, (rule, row) => share(rule.belief[row * rule.classes] ?? 0));

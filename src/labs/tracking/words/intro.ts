/** @file The question of the lab, and a sentence about this run, which depends on the kind of target. */
import type { TrackingTrace } from "../run/types";
import type { TrackingParams } from "../run/params";
import { isShared } from "../../../experiments/geometry/update";
import { stepName } from "./geometry";
import { jumps } from "./target";

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six"];
const rulesWords = (count: number) => `${NUMBERS[count] ?? count} step rule${count === 1 ? "" : "s"}`;

export function question({ target }: TrackingParams): string {
  if (target.kind === "shift")
    return jumps(target)
      ? "When the world shifts, does the belief follow?"
      : "When the world stays, does the belief settle?";
  if (target.kind === "drift") return "When the world drifts, does the belief keep up?";
  return target.source === "seattle-weather"
    ? "Can a belief keep up with the weather?"
    : "Can a belief keep up with your data?";
}

function chase({ target, rules, start, update }: TrackingParams): string {
  const one = rules.length === 1;
  const who = `${rulesWords(rules.length)} start${one ? "s" : ""} ${start === "uniform" ? "undecided" : "from the same belief"}`;
  const what = `${who} and chase${one ? "s" : ""} ${one ? "a" : "the same"} target${isShared(update) ? "" : ` by ${stepName(update)}s`}.`;
  if (target.kind === "shift")
    return jumps(target) ? `${what} At step ${target.at} it jumps.` : `${what} It stays where it is.`;
  if (target.kind === "drift") return `${what} From step ${target.start} to ${target.end} it moves.`;
  const whose =
    target.source === "seattle-weather"
      ? "each kind of weather came in the last"
      : "each label came in the last";
  return `${what} It is how often ${whose} ${target.window} ${target.source === "seattle-weather" ? "days" : "steps"}.`;
}

function ending({ rules, complete }: Pick<TrackingTrace, "rules" | "complete">): string {
  if (!complete) return "";
  const fallen = rules.filter((rule) => rule?.summary.outcome === "collapsed").length;
  if (fallen === 0) return "";
  const lost = rules.filter(
    (rule) => rule?.summary.outcome === "collapsed" && rule.summary.recoveredIn === null,
  );
  const back = lost.length === fallen ? "never comes back" : "reaches a face";
  if (rules.length === 1) return lost.length === fallen ? " It never comes back." : " It reaches a face.";
  const plural = lost.length === fallen ? "never come back" : "reach a face";
  return fallen === 1 ? ` One of them ${back}.` : ` ${NUMBERS[fallen] ?? fallen} of them ${plural}.`;
}

export function story(params: TrackingParams, trace: TrackingTrace | null): string {
  return chase(params) + (trace ? ending(trace) : "");
}

export const INVITATION: Readonly<Record<TrackingParams["target"]["kind"], string>> = {
  shift: "Press play, point at any panel, or drag the shift.",
  drift: "Press play, or point at any panel.",
  stream: "Press play, point at any panel, or drop a file of your own here.",
};

/** @file What a single pair declares. */
import type { Clash } from "../../../param/schema";
import type { PairParams } from "../run/params";
import { graded } from "../../shared/classes";
import type { PartOf } from "../part";

/** Gives all three beliefs as many classes as those in the link. */
function fitClasses(params: PairParams, isGiven: (key: string) => boolean): PairParams {
  const given = (["target", "first", "second"] as const).find(isGiven);
  if (given === undefined) return params;
  const size = params[given].length;
  const fit = (key: "target" | "first" | "second", p: number[]) =>
    isGiven(key) || params[key].length === size ? params[key] : p;
  const uniform = Array.from({ length: size }, () => 1 / size);
  return {
    ...params,
    target: fit("target", graded(size)),
    first: fit("first", uniform),
    second: fit("second", graded(size).toReversed()),
  };
}

/** Checks that the two beliefs and the target have the same number of classes. */
function classesClash(params: PairParams): Clash | null {
  const { target, first, second } = params;
  const odd = first.length !== target.length ? "first" : second.length !== target.length ? "second" : null;
  if (odd === null) return null;
  const classes = params[odd].length;
  return {
    path: [odd],
    message: `${odd} has ${classes} classes, the target has ${target.length}; all three need the same number`,
  };
}

export const part: PartOf<"pair"> = {
  tab: { of: "audit" },
  question: "One pair, one step",
  story: "Two beliefs, one target, one step: do they come closer, as the estimate says?",
  figures: ["pair"],
  clash: classesClash,
  clashing: [["first"], ["second"], ["target"]],
  adapt: fitClasses,
  isBegun: ({ result }) => result !== null,
  program: async () => (await import("../export/python/plots")).pair,
};

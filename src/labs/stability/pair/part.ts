/** @file What a single pair declares. */
import type { PairParams } from "../run/params";
import { graded } from "../../shared/classes";
import type { PartOf } from "../part";

/** As many classes in all three beliefs as in the ones that a link gives. */
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

export const part: PartOf<"pair"> = {
  tab: { of: "audit" },
  question: "One pair, one step",
  story: "Two beliefs, one target, one step: do they come closer, as the estimate says?",
  figures: ["pair"],
  adapt: fitClasses,
  isBegun: ({ result }) => result !== null,
  program: async () => (await import("../export/python/pairs")).pairProgram,
};

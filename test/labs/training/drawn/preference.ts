/** @file What the programs of learning from preferences must agree with. */
import type { PreferenceTrace } from "../../../../src/labs/training/run/preference/types";
import { lineOf, linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const coursesOf = (trace: object) => (trace as PreferenceTrace).result?.courses ?? [];

const policy: Check = (drawn, { trace }) => {
  const [own] = coursesOf(trace);
  const { optimum } = (trace as PreferenceTrace).result ?? { optimum: [] };
  const actions = optimum.length;
  return Array.from(optimum, (_, i): Pair => [
    `action ${i + 1}`,
    lineOf(drawn, `action ${i + 1}`).y,
    Array.from(own?.policies ?? []).filter((_share, k) => k % actions === i),
  ]);
};

const gap: Check = (drawn, { trace }) =>
  coursesOf(trace).map(({ gap: wanted, scheme }, i): Pair => [
    scheme,
    linesOf(drawn, "")[i]?.y ?? [],
    wanted,
  ]);

const factor: Check = (drawn, { plane }) => {
  const end = plane?.kind === "axes" ? (plane.x.domain[1] ?? NaN) : NaN;
  return [["explicit", lineOf(drawn, "explicit").y, [1, 0, end - 1]]];
};

export const preference: readonly Case[] = [
  { link: "#/training?v=1&steps=12", figures: { policy, gap, factor } },
  {
    link: "#/training?v=1&steps=12&scheme=proximal&step=0.5&start=0.1,0.2,0.3,0.2,0.2",
    figures: { policy, gap },
  },
];

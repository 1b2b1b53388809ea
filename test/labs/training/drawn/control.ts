/** @file What the programs of control must agree with. */
import type { ControlCourse, ControlTrace } from "../../../../src/labs/training/run/control/types";
import { fieldOf, linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const coursesOf = (trace: object): readonly ControlCourse[] =>
  (trace as ControlTrace).courses.filter((course): course is ControlCourse => course !== null);

const named = (drawn: Parameters<Check>[0]) =>
  linesOf(drawn, "").filter(({ label }) => !label.startsWith("_"));

const value: Check = (drawn, { trace }) =>
  coursesOf(trace).map(({ label, values }, i): Pair => [label, named(drawn)[i + 1]?.y ?? [], values]);

const regret: Check = (drawn, { trace }) =>
  coursesOf(trace).map(({ label, values }, i): Pair => [
    label,
    named(drawn)[i]?.y ?? [],
    values.map((each) => ((trace as ControlTrace).optimalValue ?? NaN) - each),
  ]);

/** Of the states how dark they are, from the least to the most that is worth anything. */
const grid: Check = (drawn, { trace }) => {
  const { optimum } = trace as ControlTrace;
  const [course] = coursesOf(trace);
  const most = Array.from(optimum ?? []).reduce((a, b) => Math.max(a, b), -Infinity);
  const wanted = Array.from(
    course?.way?.stateValues.slice(-(optimum?.length ?? 0)) ?? [],
    (each) => each / most,
  );
  const [share = []] = fieldOf(drawn, "imshow") as unknown as readonly (readonly (readonly number[])[])[];
  return [["shares", share.flat().filter((each) => !Number.isNaN(each)), wanted]];
};

export const control: readonly Case[] = [
  { link: "#/training?v=1&part=control&iterations=12", figures: { grid, value, regret } },
];

/** @file The beliefs of an orbit as rows, one for each step. Pure. */
import type { Orbit } from "../run/cell/orbit";
import { spread, type Table } from "../../../charts/picture/table";

const beliefAt = ({ beliefs, classes }: Orbit, t: number) => [
  ...beliefs.subarray(t * classes, (t + 1) * classes),
];

const names = ({ classes }: Orbit, of: (k: number) => string) =>
  Array.from({ length: classes }, (_, i) => of(i + 1));

export const orbitTable = (orbit: Orbit, most?: number): Table => ({
  caption: "Beliefs by step; the CSV has every step.",
  columns: ["step", ...names(orbit, (k) => `class ${k}`)],
  rows: spread(orbit.steps + 1, most).map((t) => [t, ...beliefAt(orbit, t)]),
});

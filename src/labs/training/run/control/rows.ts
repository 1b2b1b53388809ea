/** @file Control as CSV: one line for each iteration. */
import { runsOf } from "./plan";
import type { ControlCourse, ControlTrace } from "./types";

/** With several runs, the mean and its 95 % interval; further actors have columns of their own. */
export function* controlRows({ params, courses }: ControlTrace): Generator<string, void, void> {
  const all = courses.filter((course): course is ControlCourse => course !== null);
  const isMean = runsOf(params) > 1;
  const columns = all.flatMap(({ values, low, high }, k) => {
    const named = (name: string) => (k === 0 ? name : `${name}${k + 1}`);
    const own = { name: named("value"), of: values };
    return isMean ? [own, { name: named("low"), of: low }, { name: named("high"), of: high }] : [own];
  });
  yield ["t", ...columns.map(({ name }) => name)].join(",");
  const last = Math.max(0, ...all.map(({ done }) => done));
  for (let t = 0; t <= last; t++) yield [t, ...columns.map(({ of }) => of[t] ?? "")].join(",");
}

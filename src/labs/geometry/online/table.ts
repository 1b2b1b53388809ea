/** @file Learning from experts in numbers. Pure. */
import { MOST_ROWS, spread, type Table } from "../../../charts/picture/table";
import type { OnlineTrace } from "../run/online/types";
import { runsOf } from "./look";
import { learnerName } from "./words";

export function table(trace: OnlineTrace, most = MOST_ROWS): Table {
  const runs = runsOf(trace);
  const each = Math.max(3, Math.floor(most / Math.max(1, runs.length)));
  return {
    caption: "Regret and bound by round; the CSV has every round, that of the run all weights, too.",
    columns: ["learner", "t", "regret", "bound"],
    rows: runs.flatMap((run) =>
      spread(run.done, each).map((k) => {
        const t = k + 1;
        return [learnerName(trace, run), t, run.regret[t] ?? NaN, run.bound[t] ?? NaN];
      }),
    ),
  };
}

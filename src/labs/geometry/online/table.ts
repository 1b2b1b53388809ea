/** @file Learning from experts in numbers. Pure. */
import { spread, type Table } from "../../../charts/picture/table";
import type { OnlineTrace } from "../run/online/types";
import { runsOf } from "./look";
import { learnerName } from "./words";

const MOST_ROWS = 33;

export function table(trace: OnlineTrace): Table {
  const runs = runsOf(trace);
  const each = Math.max(3, Math.floor(MOST_ROWS / Math.max(1, runs.length)));
  return {
    caption: "Regret and bound by round; the CSV has every round and all weights.",
    columns: ["learner", "t", "regret", "bound"],
    rows: runs.flatMap((run) =>
      spread(run.done, each).map((k) => {
        const t = k + 1;
        return [learnerName(trace, run), t, run.regret[t] ?? 0, run.bound[t] ?? Infinity];
      }),
    ),
  };
}

/** @file The kinds of losses and of steps. */
import { numeric } from "../../../../param/argument";
import type { Simple } from "../../../../param/kind";
import { orNumber } from "../../../../param/orNumber";
import { objectOf } from "../../../../param/record";
import type { Clash } from "../../../../param/schema";
import { spelt } from "../../../../param/spelt";
import { quote, readList } from "../../../../param/text";
import { matrix } from "../../../../param/vector";
import {
  EXPERTS,
  EXPONENT,
  POSITIVE_SIZE,
  SHIFT_ROUNDS,
  STEPS,
  type OnlineLosses,
  type OnlineStep,
} from "../params";
import { withShort } from "../short";

const lossRows = matrix({ rows: [1, 4096] });
/** The rows of a CSV text; empty lines are none. */
const rowsOf = (csv: string) =>
  csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(readList);

/** To be called after `csvProblem` has found nothing. */
function checkedRows(csv: string): number[][] {
  const checked = lossRows.check(rowsOf(csv));
  return checked.ok ? checked.value : [];
}

function csvProblem(csv: string): Clash | null {
  const rows = rowsOf(csv);
  const checked = lossRows.check(rows);
  if (checked.ok) return null;
  const { path, demand: must, message } = checked.problem;
  const [row, column] = path.map(Number);
  const entry = row === undefined || column === undefined ? undefined : rows[row]?.[column];
  const where = entry === undefined ? "the text" : `${quote(entry)} in row ${(row ?? 0) + 1}`;
  return { path: [], message: message ?? `${where} ${must ?? "is not usable here"}` };
}

/** The default of a person's own losses. */
const FIRST_LOSSES = [
  [0, 1, 0.5],
  [1, 0, 0.5],
  [0, 1, 1],
  [0, 0, 1],
];
const rounds = numeric(STEPS, "Rounds.", { noun: "number of rounds", usual: 100 });

export const onlineLossesKind: Simple<OnlineLosses> = withShort(
  spelt<Exclude<OnlineLosses, string>>({
    rows: {
      rows: {
        kind: lossRows,
        words: "The losses of each round.",
        row: { name: "losses", noun: "losses, an expert in each column", usual: FIRST_LOSSES },
      },
    },
    pattern: {
      experts: numeric(EXPERTS, "Experts.", { noun: "number of experts", usual: 5 }),
      rounds,
    },
    turns: { rounds },
    shift: {
      rounds: numeric(SHIFT_ROUNDS, "Rounds before the change.", {
        name: "rounds before the change",
        noun: "number of rounds before the change",
        usual: 100,
      }),
    },
  }),
  (kit) => kit.with(kit.anyText(), csvProblem),
  (csv) => ({ kind: "rows", rows: checkedRows(csv) }),
);

const power = {
  scale: numeric(POSITIVE_SIZE, "η_t = scale/t^exponent, t from 1.", { name: "first step", usual: 1 }),
  exponent: numeric(EXPONENT, "Exponent of the fall.", {
    name: "exponent of t",
    noun: "exponent",
    place: true,
    usual: 0.5,
  }),
};
export const onlineStepKind: Simple<OnlineStep> = orNumber(
  withShort(
    spelt<Exclude<OnlineStep, string | number>>({ optimal: {}, power }),
    (kit) => objectOf<{ scale: number; exponent: number }>(kit, power),
    (short) => ({ kind: "power", ...short }),
  ),
  POSITIVE_SIZE,
  { name: "η", noun: "step", usual: 0.3 },
);

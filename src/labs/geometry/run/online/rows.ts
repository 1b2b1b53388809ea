/** @file Learning from experts as CSV: one line per learner and round. */
import { geometryName } from "../../../../experiments/geometry/potential";
import type { OnlineParams } from "../params";
import { learnersOf } from "./learners";
import { createRecord } from "./record";

/** Header first, without line ends; weights are those that the round was played with. An unknown bound reads "Infinity". */
export function* onlineRows(params: OnlineParams): Generator<string, void, void> {
  let isFirst = true;
  for (const { geometry, method } of learnersOf(params)) {
    const { rounds, experts, weights, play } = createRecord(params, geometry, method);
    const names = Array.from({ length: experts }, (_, i) => `w${i + 1}`);
    if (isFirst) yield ["geometry", "method", "t", ...names, "loss", "regret", "bound"].join(",");
    isFirst = false;
    const name = quoted(geometryName(geometry));
    for (let t = 1; t <= rounds; t++) {
      const before = [...weights];
      const { loss, regret, bound } = play(t);
      yield [name, method, t, ...before, loss, regret, bound].join(",");
    }
  }
}

/** A formula may hold commas. */
const quoted = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** @file Learning from experts as CSV: one line per learner and round. */
import { geometryName } from "../../../../experiments/geometry/potential";
import type { OnlineParams } from "../params";
import { learnersOf } from "./learners";
import { createRecord } from "./record";

/**
 * Yields lines without line ends, the header first. Weights are those with which the round was played. An
 * unknown bound reads "Infinity".
 */
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

/** Quotes a name, since a formula may contain commas. */
const quoted = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** @file Learning from experts as CSV: one line per geometry and round. */
import { geometryName } from "../geometries";
import type { OnlineParams } from "../params";
import { createRecord } from "./record";

/** Header first, without line ends; weights are those that the round was played with. An unknown bound reads "Infinity". */
export function* onlineRows(params: OnlineParams): Generator<string, void, void> {
  let isFirst = true;
  for (const geometry of [params.geometry, ...params.beside]) {
    const { rounds, experts, weights, play } = createRecord(params, geometry);
    const names = Array.from({ length: experts }, (_, i) => `w${i + 1}`);
    if (isFirst) yield ["geometry", "t", ...names, "loss", "regret", "bound"].join(",");
    isFirst = false;
    const name = quoted(geometryName(geometry));
    for (let t = 1; t <= rounds; t++) {
      const before = [...weights];
      const { loss, regret, bound } = play(t);
      yield [name, t, ...before, loss, regret, bound].join(",");
    }
  }
}

/** A formula may hold commas. */
const quoted = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

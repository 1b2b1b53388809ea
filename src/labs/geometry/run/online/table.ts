/** @file The params of experts. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { onlineLossesKind, onlineStepKind } from "./kinds";
import { ONLINE_METHODS, type OnlineParams } from "../params";
import { METHOD_LABELS, PART, geometry, beside } from "../shared";

export const onlineTable: Table<OnlineParams> = {
  part: tag("online", PART),
  losses: param(
    onlineLossesKind,
    { kind: "pattern", experts: 5, rounds: 100 },
    "The losses of the experts, round by round.",
    {
      row: {
        name: "losses",
        labels: { pattern: "a pattern", turns: "two in turns", shift: "a change", rows: "one’s own" },
      },
    },
  ),
  geometry: geometry("entropy"),
  beside: beside(["euclidean"]),
  method: param(
    kinds.word(ONLINE_METHODS),
    "mirror",
    "Mirror descent, dual averaging from the start, or both.",
    {
      row: { name: "method", labels: { ...METHOD_LABELS, both: "both" } },
    },
  ),
  step: param(onlineStepKind, "optimal", "The step; optimal: what makes the bound least.", {
    row: {
      name: "step η",
      noun: "step",
      labels: { optimal: "optimal", constant: "constant", power: "shrinks" },
    },
  }),
};

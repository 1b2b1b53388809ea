/** @file The params of an audit. */
import { SEED } from "../../../../param/seed";
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { updateParam } from "../../../../experiments/updateParam";
import {
  CERTIFICATES,
  CLASSES,
  CLIMBS,
  FRACTION,
  PAIRS,
  RADIUS,
  SAMPLINGS,
  type AuditParams,
} from "../params";
import { PART } from "../shared";

export const auditTable: Table<AuditParams> = {
  part: tag("audit", PART),
  classes: param(kinds.number(CLASSES), 3, "Classes of every pair.", "classes C"),
  pairs: param(
    kinds.number(PAIRS),
    20_000,
    "Pairs of beliefs, each with a target of its own (flat Dirichlet).",
    "number of pairs",
  ),
  sampling: param(
    kinds.word(SAMPLINGS),
    "local",
    "How pairs are drawn: anywhere, close together, near a face, near the centre, targets on a vertex.",
    {
      row: {
        name: "drawn",
        noun: "sampling",
        labels: {
          flat: "anywhere, independent",
          local: "close to each other",
          face: "near a face",
          centre: "near the centre",
          vertex: "target on a vertex",
        },
      },
    },
  ),
  radius: param(
    kinds.number(RADIUS),
    0.02,
    "local: p₂ = (1 − r) p₁ + r d, d flat Dirichlet; face and centre: how near.",
    "radius r",
  ),
  fraction: param(
    kinds.number(FRACTION),
    0.99,
    "The step as a fraction of the pair's certificate.",
    "η = this fraction",
  ),
  certificate: param(
    kinds.word(CERTIFICATES),
    "paper",
    "paper: 2μ/L² of the pair. certified: min p/q over both beliefs.",
    {
      row: {
        name: "of",
        noun: "certificate",
        labels: { paper: "the paper’s bound", certified: "the certified step" },
      },
    },
  ),
  update: updateParam("projected", "choice"),
  seed: param(kinds.number(SEED), 1, "What the pairs are drawn from: the same seed, the same pairs.", "seed"),
  climbs: param(
    kinds.number(CLIMBS),
    0,
    "Random starts from which a search climbs to the worst ratio it finds.",
    "climbs",
  ),
};

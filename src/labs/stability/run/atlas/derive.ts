/** @file What is derived from an atlas: each line over its cells, and the numbers for its sentences. */
import { drain } from "../../../../experiments/drain";
import { inOneSlice } from "../../../../experiments/oneSlice";
import { anyDerivation, type AnyDerivation, type Derivation } from "../../../../experiments/types";
import type { AtlasParams } from "../params";
import { CLAIM_IDS, type ClaimId } from "./claims";
import { claimedCurve, measuredCurve } from "./curves";
import { claimedLine, measuredLine, NO_LINE } from "./levels";
import { statisticsOf } from "./summary";
import type { AtlasDerived, AtlasLine, AtlasStatistics, AtlasTrace, LineId } from "./types";

/** Nanoseconds, as measured: for a claim at a column, for a line of a triangle, for examining a cell. */
const COLUMN_COST = 1500;
const LINE_COST = 8e6;
const CELL_COST = 4;

const cellsOf = ({ width, height }: Pick<AtlasParams, "width" | "height">) => width * height;

const claim = (id: ClaimId): Derivation<AtlasTrace, AtlasParams, AtlasLine> => ({
  from: ({ params }) => params,
  known: ({ params }) => params,
  cost: ({ classes, width }) => (classes === 2 ? COLUMN_COST * width : LINE_COST),
  run: inOneSlice((params) => (params.classes === 2 ? claimedCurve(id, params) : claimedLine(id, params))),
});

type Cells = Pick<AtlasTrace, "params" | "ends" | "grain" | "complete">;

const measured: Derivation<AtlasTrace, Cells, AtlasLine> = {
  from: ({ params, ends, grain, complete }) => ({ params, ends, grain, complete }),
  cost: ({ params }) => CELL_COST * cellsOf(params),
  run: inOneSlice(({ params, ends, grain, complete }) => {
    if (params.classes === 2) return measuredCurve(params, ends, Math.max(1, grain));
    return complete ? measuredLine(params, ends) : NO_LINE;
  }),
};

const statistics: Derivation<AtlasTrace, AtlasTrace, AtlasStatistics> = {
  from: (trace) => trace,
  cost: ({ params }) => 4 * CELL_COST * cellsOf(params),
  run: inOneSlice(statisticsOf),
};

/** Derives a line on this thread. */
export function lineNow(trace: AtlasTrace, id: LineId): AtlasLine {
  if (id === "measured") return drain(measured.run(measured.from(trace)));
  const claimed = claim(id);
  return drain(claimed.run(claimed.from(trace)));
}

const claims = CLAIM_IDS.map((id) => [id, anyDerivation(claim(id))] as const);

export const deriveAtlas: { readonly [What in keyof AtlasDerived]: AnyDerivation<AtlasTrace> } = {
  ...(Object.fromEntries(claims) as Record<ClaimId, AnyDerivation<AtlasTrace>>),
  measured: anyDerivation(measured),
  statistics: anyDerivation(statistics),
};

/** @file The words of a map, computed from its run. */
import { pow } from "../../../core/elementary/pow";
import type { AtlasStatistics, AtlasTrace, Side, Sides } from "../run/atlas/types";
import type { AtlasParams, Update } from "../run/params";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { formatApart } from "../../shared/factor";
import { statement, type Statement } from "../../shared/statement";
import { UPDATE_NAMES } from "../../../experiments/update";
import { overlayOf, type OverlayId } from "../figure/curves";
import { counted, thousands } from "../../shared/thousands";
import { lineless } from "./levelWords";
import { curveIn, type MapLines } from "./lines";

export const percent = (part: number, whole: number) =>
  whole === 0 ? "0\u00a0%" : `${formatApart((100 * part) / whole, 100)}\u00a0%`;

export function mapTitle({ classes, axis }: AtlasParams): string {
  const over = axis === "target" ? "targets" : "starts";
  return classes === 2 ? `Atlas of ${over} and steps` : `Atlas of ${over} on the triangle`;
}

const near = (p: readonly number[]) => `(${p.map((x) => formatNumber(x, 4)).join(", ")})`;

/** "started at the centre", "after the target (0.7, 0.3)". */
export function setting(params: AtlasParams): string {
  if (params.axis === "start") {
    const q = typeof params.target === "number" ? [params.target, 1 - params.target] : params.target;
    return `from each start after the target ${near(q)}`;
  }
  const { start } = params;
  if (start === "uniform" || start === 0.5) return "after each target, started at the centre";
  if (start === "mirrored") return "after each target q, started at 1 − q";
  return `after each target, started at ${near(typeof start === "number" ? [start, 1 - start] : start)}`;
}

/** How to use a map by mouse, keys and fingers. */
export const HANDLING = {
  mouse:
    "Point at a cell for its orbit, click for its run; drag to move, ctrl + wheel to zoom, shift + drag for a box.",
  keys: "Arrow keys move from cell to cell, with shift ten cells; + and − zoom about the cell, 0 shows the whole map, enter opens the run.",
  touch: "Tap a cell for its orbit; drag sideways to move, two fingers to zoom.",
} as const;

function mapCaption(params: AtlasParams): string {
  const rule =
    params.classes === 3
      ? params.rule.kind === "fixed"
        ? `, η = ${formatNumber(params.step)}`
        : `, ${formatNumber(params.step)} × η_max(p_t)`
      : "";
  return `Each cell is a run of ${counted(params.iterations, "step")}, ${UPDATE_NAMES[params.update].full}${rule}, ${setting(params)}.`;
}

export const atlasWords = (params: AtlasParams): FigureWords => ({
  number: "Figure 1",
  title: { text: mapTitle(params) },
  caption: { text: mapCaption(params) },
});

function fate({ cells, converged, collapsed }: Side, where: string): string {
  if (cells === 0) return `no run lies ${where}`;
  const fallen = collapsed === 0 ? "none" : percent(collapsed, cells);
  return `${where}, ${fallen} of ${counted(cells, "run")} collapsed and ${percent(converged, cells)} arrived`;
}

const against = (start: Statement, { below, above }: Sides): Statement => ({
  ...start,
  text: `${start.text} Observed: ${fate(below, "up to it")}; ${fate(above, "beyond it")}.`,
});

/** What MATH §9 proves, or does not prove, about each update. */
const CERTIFICATES: { readonly [U in Update]: { readonly certified: Statement; readonly fejer: Statement } } =
  {
    mirror: {
      certified: statement("proved", "up to the certified step at its belief every mirror step contracts."),
      fejer: statement("exact", "the first mirror step comes closer up to the Fejér step at the start."),
    },
    projected: {
      certified: statement("proved", "the certified step.", { of: "for mirror steps only" }),
      fejer: statement("exact", "the Fejér step.", { of: "for mirror steps only" }),
    },
  };

const PROMISES = [
  {
    id: "bound",
    words: () =>
      statement(
        "claimed",
        "up to the paper’s bound at the start a step is safe, beyond it the belief collapses.",
      ),
  },
  { id: "certified", words: (update: Update) => CERTIFICATES[update].certified },
  { id: "fejer", words: (update: Update) => CERTIFICATES[update].fejer },
  {
    id: "local",
    words: () => statement("exact", "up to the local threshold the target attracts its neighbours."),
  },
] as const;

/** The findings of a complete run, one sentence each. */
export function findings({ params }: AtlasTrace, { summary, sides }: AtlasStatistics): readonly Statement[] {
  const { converged, collapsed, wandering, medianSettledAt } = summary;
  const cells = converged + collapsed + wandering;
  const typical =
    medianSettledAt === null
      ? ""
      : ` Half of those that arrived were there by step ${thousands(Math.round(medianSettledAt))}.`;
  const first = statement(
    "observed",
    `of ${counted(cells, "run")} ${percent(converged, cells)} converged, ${percent(collapsed, cells)} collapsed on a face, ` +
      `${percent(wandering, cells)} did neither: too slow to arrive, or circling.${typical}`,
  );
  if (sides === null) return [first];
  return [first, ...PROMISES.map(({ id, words }) => against(words(params.update), sides[id]))];
}

/** Says where a curve is that has no point in the window. */
function whereabouts(values: Float64Array, low: number, high: number): string {
  if (values.every((value) => value === 0)) return "0 throughout";
  if (values.every((value) => value < low)) return "below it";
  if (values.every((value) => value > high)) return "above it";
  return values.every((value) => Number.isNaN(value)) ? "no run converged" : "beyond it";
}

/** "Not in this window: entropy-aware η_CE (0 throughout)." for curves that are switched on; "" if all are visible. */
export function unseenWords(lines: MapLines, show: readonly OverlayId[]): string {
  const { params } = lines.trace;
  if (params.classes === 3) return lineless(lines, params, show);
  const [low = NaN, high = NaN] = params.logStep.map((log) => pow(10, log));
  const unseen = show.flatMap((id) => {
    const curve = curveIn(lines, id);
    if (curve === null || curve.some((value) => value >= low && value <= high)) return [];
    return [`${overlayOf(id, params.update).name} (${whereabouts(curve, low, high)})`];
  });
  return unseen.length === 0 ? "" : `Not in this window: ${unseen.join(", ")}.`;
}

const KERNELS = {
  wasm: "Computed by the WebAssembly SIMD kernel; plain TypeScript gives the same bits.",
  typescript: "Computed by the plain TypeScript kernel",
} as const;

export function kernelNote({ params, kernel, grain, complete }: AtlasTrace): string {
  const only = params.classes === 3 ? "; the WebAssembly SIMD kernel is for two classes only." : ".";
  const by = kernel === null ? "" : kernel === "wasm" ? KERNELS.wasm : KERNELS.typescript + only;
  if (complete) return by;
  return grain > 1 ? `${by} So far one run for every ${grain} × ${grain} cells.` : by;
}

/** Describes the map for those who do not see it. */
export function mapDescription(trace: AtlasTrace | null): string {
  const { converged, collapsed, wandering } = trace?.counts ?? { converged: 0, collapsed: 0, wandering: 0 };
  const all = converged + collapsed + wandering;
  if (!trace || all === 0) return "The map is being computed.";
  const sofar = trace.complete ? "" : "so far ";
  return (
    `${mapTitle(trace.params)}, ${setting(trace.params)}: ${sofar}${percent(converged, all)} of the cells converged, ` +
    `${percent(collapsed, all)} collapsed, ${percent(wandering, all)} wander.`
  );
}

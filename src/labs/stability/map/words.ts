/** @file What a map says, in words computed from its run. */
import type { AtlasSummary, AtlasTrace, AtlasVerdict } from "../../../experiments/stability/atlas/types";
import type { AtlasParams } from "../../../experiments/stability/params";
import { formatNumber } from "../../../ui/number";

export const percent = (part: number, whole: number) =>
  whole === 0 ? "0 %" : `${formatNumber((100 * part) / whole, 3)} %`;

const count = (n: number) => n.toLocaleString("en-GB").replaceAll(",", "\u202f");

const UPDATE = { mirror: "entropy mirror step", projected: "projected step" } as const;

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

export function mapCaption(params: AtlasParams): string {
  const rule =
    params.classes === 3
      ? params.rule.kind === "fixed"
        ? `, η = ${formatNumber(params.step)}`
        : `, ${formatNumber(params.step)} × η_max(p_t)`
      : "";
  return (
    `Each cell is a run of ${count(params.iterations)} steps, ${UPDATE[params.update]}${rule}, ${setting(params)}. ` +
    "Point at a cell for its orbit; drag to move, ctrl + wheel to zoom, shift + drag for a box."
  );
}

/** "96.1 % of the runs below it converged, 3.2 % of those above". */
function verdict(name: string, kind: string, { below, belowConverged, above, aboveConverged }: AtlasVerdict) {
  if (below + above === 0) return [];
  const under = below === 0 ? "no run lies below it" : `${percent(belowConverged, below)} of the runs below it converged`;
  const over = above === 0 ? "none lies above" : `${percent(aboveConverged, above)} of those above`;
  return [`${name} (${kind}): ${under}, ${over}.`];
}

/** The findings, one sentence each, of a run that is complete. */
export function findings(summary: AtlasSummary): readonly string[] {
  const { converged, collapsed, wandering, cells, medianSettledAt } = summary;
  const typical = medianSettledAt === null ? "" : ` Half of those that converged had settled by step ${count(medianSettledAt)}.`;
  return [
    `Observed: of ${count(cells)} runs ${percent(converged, cells)} converged, ${percent(collapsed, cells)} collapsed on a face, ` +
      `${percent(wandering, cells)} kept wandering.${typical}`,
    ...(summary.bound ? verdict("The paper's bound at the start", "claimed as the threshold", summary.bound) : []),
    ...(summary.certified ? verdict("Certified step at the start", "proved for the mirror step", summary.certified) : []),
    ...(summary.fejer ? verdict("Fejér step at the start", "exact for the first mirror step", summary.fejer) : []),
    ...(summary.local ? verdict("Local threshold at the target", "exact near the target", summary.local) : []),
  ];
}

const KERNELS = {
  wasm: "Computed by the WebAssembly SIMD kernel; plain TypeScript gives the same bits.",
  typescript: "Computed by the plain TypeScript kernel.",
} as const;

export function kernelNote({ kernel, grain, complete }: AtlasTrace): string {
  const by = kernel === null ? "" : KERNELS[kernel];
  if (complete) return by;
  return grain > 1 ? `${by} So far one run for every ${grain} × ${grain} cells.` : by;
}

/** For those who do not see the map. */
export function mapDescription(trace: AtlasTrace | null): string {
  if (!trace) return "The map is being computed.";
  const { converged, collapsed, wandering } = trace.counts;
  const all = converged + collapsed + wandering;
  return (
    `${mapTitle(trace.params)}, ${setting(trace.params)}: ${percent(converged, all)} of the cells converged, ` +
    `${percent(collapsed, all)} collapsed, ${percent(wandering, all)} wander.`
  );
}

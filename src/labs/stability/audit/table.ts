/** @file The sampled pairs in numbers. Pure. */
import { histogramEdges } from "../run/audit/histogram";
import type { AuditTrace } from "../run/audit/types";
import { formatNumber } from "../../../ui/number";
import type { Table } from "../../../charts/picture/table";
import { binsOf, type Bin } from "./histogram";

/** "below 0.001", "0.2–0.213", "above 1000". */
function binWords({ low, high, open }: Bin): string {
  if (open === "below") return `below ${formatNumber(high, 4)}`;
  if (open === "above") return `above ${formatNumber(low, 4)}`;
  return `${formatNumber(low, 4)}–${formatNumber(high, 4)}`;
}

export const table = ({ histogram }: AuditTrace): Table => ({
  caption: "Pairs by how much one step changed their divergence.",
  columns: ["ratio", "pairs"],
  rows: binsOf(histogramEdges(), histogram)
    .filter(({ count }) => count > 0)
    .map((bin) => [binWords(bin), bin.count]),
});

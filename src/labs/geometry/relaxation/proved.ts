/**
 * @file What is proved about relaxed projections independently of the runs: which z is meant, that λ* lies
 * inside the domain, and one row of the entropy.
 */
import { entropy } from "../../../core/mirror/entropy";
import { potentialFor } from "../../../experiments/geometry/potential";
import { fullRelaxation } from "../../../experiments/relaxation/law";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { powerOf } from "../power";
import type { RelaxationParams } from "../run/params";
import { isFlatRow } from "../run/relaxation/exactCounts";
import { systemOf, type System } from "../run/relaxation/system";
import type { RelaxationSummary, RelaxationTrace } from "../run/relaxation/types";

/** Relaxed projections stay in ∇φ(x₀) + range Aᵀ as long as nothing is cut. GEOMETRY §1.11 */
function whichReference({ isNearest }: System): string | null {
  if (!isNearest) return null;
  return "no z is given: it is the Bregman projection of the start on the solutions, where runs end that arrive and are nowhere cut at 0.";
}

/** φ* is infinite at the end of its domain for Burg and for Tsallis below 1. GEOMETRY §2 (c) */
function insideDomain({ geometry }: RelaxationParams, { step0 }: RelaxationSummary): string | null {
  const power = powerOf(geometry);
  if (power === null || power >= 1 || (step0.domainEdge ?? Infinity) === Infinity) return null;
  return "towards the end of its domain D grows beyond all bounds, so λ* lies inside of it.";
}

/** u = ln(⟨a, x⟩/b) ← (1 − λ)u. GEOMETRY §1.2 */
function oneRow({ geometry, relaxation }: RelaxationParams, { rows, rhs }: System): string | null {
  const law = fullRelaxation(relaxation);
  if (law.kind !== "constant" || rows?.length !== 1 || potentialFor(geometry) !== entropy) return null;
  const [row, b] = [rows[0], rhs[0]];
  if (row === undefined || b === undefined || !isFlatRow(row, b)) return null;
  const fate =
    law.value > 0 && law.value < 2
      ? "the run arrives, whether its steps rise or not"
      : "the run does not arrive";
  return `on one row with entries 0 and c the entropy’s ln(⟨a, x⟩/b) is multiplied by 1 − λ = ${formatNumber(1 - law.value)} in each step: ${fate}.`;
}

export function provedFindings(
  { params }: RelaxationTrace,
  summary: RelaxationSummary,
): readonly Statement[] {
  const system = systemOf(params);
  const said = [oneRow(params, system), insideDomain(params, summary), whichReference(system)];
  return said.flatMap((text) => (text === null ? [] : [statement("proved", text)]));
}

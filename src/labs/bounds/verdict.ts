/** @file The verdict on a step: sentences in the notation of ui's `Rich`, each with its status. */
import type { BoundsSummary } from "./run/types";
import type { TargetReadings } from "../../experiments/readings";
import { UPDATE_NAMES, UPDATES, type Update } from "../../experiments/update";
import { digitsApart } from "../shared/digitsApart";
import type { StatedNumber, Statement } from "../shared/statement";

const TITLES: Readonly<Record<BoundsSummary["verdict"], string>> = {
  "within the brake": "Within the brake.",
  "within the bound": "Within the bound, but not within the brake.",
  "beyond the bound": "Beyond the bound.",
};

const number = (label: string, value: number): StatedNumber => ({ label, value, digits: 3 });

/** Enough digits that a step beyond the bound never reads as on it. */
const factorOf = (label: string, factor: number): StatedNumber => ({
  label,
  value: factor,
  digits: digitsApart(factor, 1),
});

/** With a smaller divergence a belief counts as being at its target. */
const ARRIVED_KL = 1e-24;

function contraction({ verdict, gap }: BoundsSummary): string {
  if (verdict === "beyond the bound")
    return "the gap #2 is negative, so the paper’s contraction is no longer claimed.";
  if (gap > 0) return "the gap #2 is positive, so the paper claims contraction.";
  return "the gap #2 is closed: this is the very edge of what the paper claims.";
}

function claimed(summary: BoundsSummary): Statement {
  const { verdict, step, factor, gap, etaEntropyAware } = summary;
  const claim = `*η* = #0 is #1 × *η*_max; ${contraction(summary)}`;
  const numbers = [number("step η", step), factorOf("factor over the bound", factor), number("gap", gap)];
  const line = (more: string, last: readonly StatedNumber[] = []): Statement => ({
    status: "claimed",
    text: claim + more,
    numbers: [...numbers, ...last],
  });
  if (verdict === "beyond the bound") return line("");
  if (verdict === "within the brake") return line(" The entropy brake lets it pass.");
  if (etaEntropyAware === 0) return line(" The entropy brake would allow no step at all.");
  return line(" The entropy brake would stop at *η*_CE\u00a0=\u00a0#3.", [number("η CE", etaEntropyAware)]);
}

function proved({ step, etaCertified }: BoundsSummary): Statement {
  const within = step <= etaCertified;
  const limit =
    "A step within *η*_cert at two beliefs brings them closer to each other in *D*_KL. Here *η*_cert = #0";
  return {
    status: "proved",
    text: within
      ? `${limit}: this step is within it.`
      : `${limit}: of this step, #1 × that, nothing is proved.`,
    numbers: [
      number("certified step", etaCertified),
      ...(within ? [] : [factorOf("factor over the certified step", step / etaCertified)]),
    ],
  };
}

function exact({ etaFejer, klBefore }: BoundsSummary): Statement {
  if (klBefore < ARRIVED_KL)
    return { status: "exact", text: "The belief is at its target, which no step leaves.", numbers: [] };
  const closer = "From this belief the step brings *D*_KL(target‖belief) down";
  if (etaFejer === Infinity) return { status: "exact", text: `${closer}, whatever its size.`, numbers: [] };
  return {
    status: "exact",
    text: `${closer} iff *η*\u00a0<\u00a0#0.`,
    numbers: [number("exact Fejér step", etaFejer)],
  };
}

/** The local threshold of each update among the readings. */
const THRESHOLDS: { readonly [U in Update]: keyof TargetReadings } = {
  mirror: "thresholdMirror",
  projected: "thresholdProjected",
};

function local(summary: BoundsSummary): Statement {
  const each = UPDATES.map(
    (update, i) =>
      `the ${UPDATE_NAMES[update].brief} ${i === 0 ? "is stable " : ""}for *η*\u00a0<\u00a0#${i}`,
  );
  return {
    status: "exact",
    as: "local",
    text: `Near this target ${each.join(", ")}.`,
    numbers: UPDATES.map((update) =>
      number(`threshold of the ${UPDATE_NAMES[update].brief}`, summary[THRESHOLDS[update]]),
    ),
  };
}

function observed({ klBefore, klAfter }: BoundsSummary): Statement {
  if (klBefore < ARRIVED_KL)
    return { status: "observed", text: "*D*_KL(target‖belief) is 0 and stays 0.", numbers: [] };
  const way = klAfter < klBefore ? "falls" : "grows";
  if (klAfter === klBefore)
    return {
      status: "observed",
      text: "With this step *D*_KL(target‖belief) stays at #0.",
      numbers: [number("divergence before", klBefore)],
    };
  const digits = digitsApart(klBefore, klAfter);
  return {
    status: "observed",
    text: `With this step *D*_KL(target‖belief) ${way} from #0 to #1.`,
    numbers: [
      { label: "divergence before", value: klBefore, digits },
      { label: "divergence after", value: klAfter, digits },
    ],
  };
}

/** When the brake leaves less than this share of the bound, it is mentioned. */
const NEARLY_TOTAL = 0.1;

/** For the centre and beliefs close to it. */
function brake({ barrier, etaMse, classes }: BoundsSummary): Statement | null {
  if (barrier === Infinity)
    return {
      status: "exact",
      as: "brake",
      text: `At the centre the brake is total: ${classes === 2 ? "both" : `all ${classes}`} classes are equally likely, the barrier *α* is infinite and *η*_CE = 0. An entropy-aware belief that starts here never moves.`,
      numbers: [],
    };
  if (etaMse >= NEARLY_TOTAL) return null;
  return {
    status: "exact",
    as: "brake",
    text: "So close to the centre the brake is nearly total: it leaves #0 of the bound. At the centre itself it leaves nothing, and an entropy-aware belief never moves.",
    numbers: [number("brake β", etaMse)],
  };
}

export interface VerdictWords {
  readonly title: string;
  readonly lines: readonly Statement[];
}

export function verdictWords(summary: BoundsSummary): VerdictWords {
  const lines = [brake, claimed, proved, exact, local, observed].map((say) => say(summary));
  return { title: TITLES[summary.verdict], lines: lines.filter((line) => line !== null) };
}

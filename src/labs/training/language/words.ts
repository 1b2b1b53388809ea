/** @file The words of language models, computed from their runs. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { againstFirst, begunOf, labelsOf, nextOf, summarizeLanguage } from "../run/language/summary";
import { frozenAfter } from "../run/language/params";
import type { LanguageTrace, NextToken } from "../run/language/types";

const seedsOf = (seeds: number): string => (seeds === 1 ? "one seed" : `${seeds} seeds`);

export function bitsWords(trace: LanguageTrace | null): FigureWords {
  const title = "What the model needs for a byte that it has not seen";
  if (trace === null) return captioned("Figure 1", title);
  const { params } = trace;
  const band = params.seeds < 2 ? "" : ` Line: the mean of ${seedsOf(params.seeds)}; band: all of them.`;
  return captioned(
    "Figure 1",
    title,
    `Bits per byte of the first ${params.evaluate.bytes} bytes of the test text after *n* steps.${band} Dotted and dashed: what counting alone reaches. Knowing nothing costs 8.`,
  );
}

export function endsWords(trace: LanguageTrace | null): FigureWords {
  const title = "Where the seeds end";
  if (trace === null) return captioned("Figure 2", title);
  return captioned(
    "Figure 2",
    title,
    `A mark for each of ${seedsOf(trace.params.seeds)}, a bar at their mean. Runs of one seed start alike and read the same sequences.`,
  );
}

const nextToken = (trace: LanguageTrace): NextToken | null => begunOf(trace.runs[0] ?? [])[0]?.next ?? null;

/** How many characters of the text before are shown. */
const LETTERS_BEFORE = 24;
const beforeWords = ({ before }: NextToken): string =>
  before.replaceAll(/\s+/g, " ").trimStart().slice(-LETTERS_BEFORE);

export function nextWords(trace: LanguageTrace | null): FigureWords {
  const title = "What comes next";
  const next = trace && nextToken(trace);
  if (trace === null || next === null) return captioned("Figure 3", title);
  return captioned(
    "Figure 3",
    title,
    `What ${labelsOf(trace.params.methods)[0] ?? ""} believes after “… #0”, its likeliest tokens by rank; coloured: the one that came. A middle dot is a blank, \\n a line end.`,
    [beforeWords(next)],
  );
}

export function roomWords(trace: LanguageTrace | null): FigureWords {
  const title = "How far a step of this belief may go";
  if (trace === null) return captioned("Figure 4", title);
  return captioned(
    "Figure 4",
    title,
    "Towards the token that came, the certified step is the share *p* that it has; the bound is 2 min *p*²/max *p* over all tokens. Both of the belief of Figure 3, after *n* steps of training.",
  );
}

const bits = (value: number): string => formatNumber(value, 4);

function counting({ counted, params }: LanguageTrace): readonly Statement[] {
  if (counted === null) return [];
  const { unigram, bigram } = counted.baseline;
  return [
    statement(
      "exact",
      `on these ${params.evaluate.bytes} bytes, counting bytes needs ${bits(unigram)} bits per byte, counting pairs of bytes ${bits(bigram)}.`,
    ),
  ];
}

function compared(mean: number, bigram: number): string {
  const less = bigram - mean;
  return less > 0
    ? `${formatNumber(less, 3)} fewer than counting pairs`
    : `${formatNumber(-less, 3)} more than counting pairs`;
}

function outcomes(trace: LanguageTrace): readonly Statement[] {
  const { methods, baseline } = summarizeLanguage(trace);
  const { steps, seeds, model } = trace.params;
  return methods.map(({ label, bitsPerByte, bitsPerToken, leftAt }) => {
    if (leftAt !== null)
      return statement("observed", `${label}: after step ${leftAt} the loss is no number any more.`);
    const { mean, low, high } = bitsPerByte;
    const spread = seeds < 2 ? "" : ` (seeds from ${bits(low)} to ${bits(high)})`;
    const tokens = model.vocabulary === "bytes" ? "" : `, ${bits(bitsPerToken.mean)} bits per token`;
    return statement(
      "observed",
      `${label}: after ${steps} steps ${bits(mean)} bits per byte${spread}${tokens}, ${compared(mean, baseline.bigram)}.`,
    );
  });
}

/** If all runs started from a file: its loss before the first step. */
function started({ startedFrom, runs, params }: LanguageTrace): readonly Statement[] {
  const first = runs[0]?.[0]?.course.bitsPerByte[0];
  if (startedFrom === null || first === undefined) return [];
  const all = params.seeds * params.methods.length === 1 ? "the run starts" : "all runs start";
  return [
    statement(
      "exact",
      `${all} from the weights of “${startedFrom}”, which need ${bits(first)} bits per byte before the first step.`,
    ),
  ];
}

/** Compares each method with the first, seed by seed. */
function paired(trace: LanguageTrace): readonly Statement[] {
  const { params, runs } = trace;
  const others = runs.slice(1);
  const labels = labelsOf(params.methods);
  const [name = ""] = labels;
  if (params.seeds < 2) return others.length === 0 ? [] : [tooFew()];
  return others.flatMap((_, i) => {
    const estimate = againstFirst(trace, i + 1);
    if (estimate === null) return [];
    const { mean, low, high } = estimate;
    const interval = `${formatNumber(mean, 3)} [${formatNumber(low, 3)}, ${formatNumber(high, 3)}]`;
    const verdict =
      low <= 0 && high >= 0
        ? `no difference from ${name} can be told`
        : `${mean < 0 ? "better" : "worse"} than ${name} beyond chance, at this step and this length`;
    return [
      statement(
        "observed",
        `${labels[i + 1] ?? ""} against ${name}, paired over ${seedsOf(params.seeds)}: ${interval} bits per byte (95 %): ${verdict}.`,
      ),
    ];
  });
}

const tooFew = (): Statement =>
  statement("observed", "one seed cannot tell an effect of λ from chance: ask for several.");

/** Methods with the same steps throughout have the same weights. */
function products({ params, runs }: LanguageTrace): readonly Statement[] {
  const labels = labelsOf(params.methods);
  const digests = runs.map((some) => some.map((run) => run?.digest ?? "").join());
  const twin = digests.findIndex((digest, i) => digests.indexOf(digest) < i);
  if (twin < 0) return [];
  const other = digests.indexOf(digests[twin] ?? "");
  return [
    statement(
      "exact",
      `${labels[twin] ?? ""} and ${labels[other] ?? ""} end with the same weights, to the last bit: Adam sees the product of λ and step alone.`,
    ),
  ];
}

function held({ params, runs }: LanguageTrace): readonly Statement[] {
  if (params.reference === null) return [];
  const away = runs.map((some) => some[0]?.course.divergence.at(-1));
  const labels = labelsOf(params.methods);
  return away.flatMap((divergence, i) =>
    divergence === undefined
      ? []
      : statement(
          "observed",
          `${labels[i] ?? ""}: with weight ${formatNumber(params.reference?.weight ?? 0, 4)} the model has left its copy from step ${frozenAfter(params)} by KL ${formatNumber(divergence, 3)} nats per token.`,
        ),
  );
}

function belief(trace: LanguageTrace): readonly Statement[] {
  const next = nextOf(trace);
  if (next === null) return [];
  const { rank, share, bound } = next;
  return [
    statement(
      "exact",
      `in the belief of Figure 3 the token that came has rank ${rank} and share ${formatNumber(share, 3)}, the certified step; the bound, ${formatNumber(bound, 3)}, is ${formatNumber(share / bound, 3)} times smaller, because of the least likely token.`,
    ),
  ];
}

export function languageFindings(trace: LanguageTrace): readonly Statement[] {
  if (!trace.complete) return [];
  return [
    ...outcomes(trace),
    ...paired(trace),
    ...products(trace),
    ...held(trace),
    ...started(trace),
    ...counting(trace),
    ...belief(trace),
  ];
}

/** What the paper did that cannot be done here. */
export const NOT_HERE =
  "The paper fine-tunes distilGPT-2. Its weights cannot be had without a download from elsewhere, which this app does not make; so a small model is trained from nothing. What it says of λ it says of this model, this text and these lengths.";

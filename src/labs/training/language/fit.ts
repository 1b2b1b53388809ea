/** @file Checks of a language model's params together, and set-ups of several params. Pure. */
import { fullRelaxation } from "../../../experiments/relaxation/law";
import type { Clash } from "../../../param/schema";
import type { LanguageMethod, LanguageParams } from "../run/language/params";

/** The most tokens that all runs together may read: more would take a browser a day. */
const MOST_TOKENS = 1e9;

export function languageClash({ methods, steps, batch, seeds, model }: LanguageParams): Clash | null {
  for (const { relaxation } of methods) {
    const { kind } = fullRelaxation(relaxation);
    if (kind === "coupled" || kind === "residual")
      return {
        path: ["methods"],
        message: `the law ${kind} of λ looks at residuals, and the step of a language model has none; constant, twoPoint, uniform and logNormal do not`,
      };
  }
  const tokens = steps * batch * seeds * methods.length * model.context;
  if (tokens <= MOST_TOKENS) return null;
  const most = Math.floor(MOST_TOKENS / (tokens / steps));
  return {
    path: ["steps"],
    message: `${steps} steps of ${methods.length * seeds} runs read ${tokens} tokens together, at most ${MOST_TOKENS} are read; ask for ${Math.max(1, most)} steps, or for fewer seeds`,
  };
}

const adam = (step: number, relaxation: LanguageMethod["relaxation"]): LanguageMethod => ({
  kind: "adam",
  step,
  relaxation,
});

/** The second value in one of four steps, so the mean is 1.5. */
const COIN = { kind: "twoPoint" as const, values: [1, 3], probability: 0.25 };

export interface SetUp {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly own: Omit<LanguageParams, "part" | "seed" | "reference">;
}

const whole = { layers: 2, width: 64, heads: 4, context: 64 };
const long = { start: "fresh" as const, batch: 16, warmup: 100, evaluate: { bytes: 65_536, every: 100 } };

/** Runs that take too long to be started without being asked for. */
export const SET_UPS: readonly SetUp[] = [
  {
    id: "whole",
    title: "The whole model, 1600 steps",
    words: "119 104 weights, bytes; about a minute on a quick laptop.",
    own: {
      ...long,
      model: { ...whole, vocabulary: "bytes" },
      methods: [adam(0.004, 1)],
      steps: 1600,
      seeds: 1,
    },
  },
  {
    id: "pairs",
    title: "512 tokens, 2400 steps",
    words: "Pairs found in the text; about two minutes.",
    own: { ...long, model: { ...whole, vocabulary: 512 }, methods: [adam(0.004, 1)], steps: 2400, seeds: 1 },
  },
  {
    id: "sweep",
    title: "The sweep: λ = 1, 1.3, 1.6, 1.8 and 1 or 3",
    words: "Five methods, four seeds, 400 steps each of 512 tokens; ten minutes and more.",
    own: {
      ...long,
      model: { ...whole, vocabulary: 512 },
      methods: [1, 1.3, 1.6, 1.8, COIN].map((relaxation) => adam(0.002, relaxation)),
      steps: 400,
      seeds: 4,
    },
  },
];

/** @file What the program of a language model must agree with: the text's own levels, and as much learnt as noise allows. */
import { join } from "node:path";
import type { LanguageTrace } from "../../../../src/labs/training/run/language/types";
import { linesOf, type Case, type Check } from "../../../support/python/cases";

const NOISE = 0.35;

const bits: Check = (drawn, { trace }) => {
  // The case is one of this part.
  const { counted, runs } = trace as LanguageTrace;
  const { unigram, bigram } = counted?.baseline ?? { unigram: NaN, bigram: NaN };
  const [alone, after, learnt] = linesOf(drawn, "");
  const course = runs[0]?.[0]?.course;
  const near = Array.from(course?.bitsPerByte ?? [], (wanted, k) =>
    Math.abs((learnt?.y[k] ?? NaN) - wanted) < NOISE ? 1 : 0,
  );
  return [
    ["levels", [alone?.y[0] ?? NaN, after?.y[0] ?? NaN], [unigram, bigram]],
    ["steps", learnt?.x ?? [], course?.t ?? []],
    ["learnt", near, near.map(() => 1)],
  ];
};

export const language: readonly Case[] = [
  {
    link: "#/training?v=1&part=language&model=1,16,2,16,bytes&batch=4&steps=12&warmup=2&evaluate=256,5&seeds=1&method=adam:0.008:1",
    arguments: [join(import.meta.dirname, "../../../../public/data/wikitext-2")],
    figures: { bits },
  },
];

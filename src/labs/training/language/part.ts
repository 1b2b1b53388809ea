/** @file What training a language model declares. */
import { WIKITEXT } from "../../../experiments/data/source";
import type { PartOf } from "../part";
import { languageClash } from "./fit";

export const part: PartOf<"language"> = {
  tab: "Language model",
  question: "Does relaxation help a small language model learn?",
  story:
    "A decoder transformer learns from Wikipedia, byte by byte, while you watch. Compare λ at one step, over several seeds; then give it longer.",
  figures: ["bits", "ends", "next", "room"],
  behind: ["bits", "room"],
  clash: languageClash,
  clashing: [["method"], ["steps", "batch", "seeds"]],
  sources: ({ start }) => (start === "fresh" ? [WIKITEXT] : [WIKITEXT, { weights: start }]),
  isBegun: ({ counted, runs }) =>
    counted !== null && runs.some((some) => some.some((run) => run !== null && run.course.t.length > 0)),
  program: async () => (await import("./plots")).programs,
};

/** @file The question of each part, and one sentence that tells what to do. */
import type { Part } from "../../experiments/stability/params";

export interface Words {
  readonly question: string;
  readonly story: string;
}

export const INTROS: Readonly<Record<Part, Words>> = {
  atlas: {
    question: "Where does a step hold, and where does it fail?",
    story:
      "Every cell is a whole run. Green runs arrive, vermilion ones end on a face; the lines are what was claimed, proved and measured. Point at a cell to see its orbit.",
  },
  threshold: {
    question: "How large a step does each belief bear?",
    story:
      "From every start the smallest step that fails, found by trying: beside it what the paper claims and what is proved.",
  },
  orbits: {
    question: "What happens past the threshold?",
    story:
      "Past the threshold the belief does not always fall: it may swing between two beliefs, then four, before it bounces between the faces. Point at a step.",
  },
  audit: {
    question: "Does one step always bring beliefs together?",
    story:
      "The contraction estimate speaks of pairs of beliefs. Here pairs are drawn, stepped and counted; whatever expands is a counterexample with a link of its own.",
  },
  pair: {
    question: "One pair, one step",
    story: "Two beliefs, one target, one step: do they come closer, as the estimate says?",
  },
};

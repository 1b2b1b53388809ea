/** @file The lecture "How far may a belief step?" */
import type { WrittenLecture } from "../types";
import { bound } from "./bound";
import { counted } from "./counted";
import { proved } from "./proved";
import { shift } from "./shift";
import { start } from "./start";

export const lecture: WrittenLecture = {
  v: 1,
  id: "how-far",
  title: "How far may a belief step?",
  about:
    "A bound on the step of a belief: where it comes from, what it promises, where it fails, and what can be proved in its place.",
  minutes: 50,
  steps: [...start, ...bound, ...shift, ...counted, ...proved],
};

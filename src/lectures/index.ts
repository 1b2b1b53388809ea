/** @file The lectures that ship with the app: one folder and one entry here for each. */
import type { WrittenLecture } from "./types";

export interface LectureEntry {
  readonly id: string;
  readonly title: string;
  /** As the lecture itself says, repeated here to be shown before its code is loaded. */
  readonly about: string;
  readonly minutes: number;
  readonly steps: number;
  readonly questions: number;
  /** The preset whose picture is shown beside it. */
  readonly picture: string;
  readonly load: () => Promise<WrittenLecture>;
}

export const lectures: readonly LectureEntry[] = [
  {
    id: "how-far",
    title: "How far may a belief step?",
    about:
      "A bound on the step of a belief: where it comes from, what it promises, where it fails, and what can be proved in its place.",
    minutes: 50,
    steps: 20,
    questions: 5,
    picture: "claimed-proved-exact",
    load: async () => (await import("./how-far/lecture")).lecture,
  },
  {
    id: "mirror-descent",
    title: "Mirror descent in one hour",
    about:
      "One template and one choice: the potential. What a mirror step is, which geometry fits which loss, and what holds under noise, overshooting and opponents.",
    minutes: 60,
    steps: 24,
    questions: 5,
    picture: "divided-by-the-sum",
    load: async () => (await import("./mirror-descent/lecture")).lecture,
  },
];

/** @file The lectures that come with the app: a folder and a line each. */
import type { WrittenLecture } from "./types";

export interface LectureEntry {
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<WrittenLecture>;
}

export const lectures: readonly LectureEntry[] = [
  {
    id: "how-far",
    title: "How far may a belief step?",
    load: async () => (await import("./how-far/lecture")).lecture,
  },
];

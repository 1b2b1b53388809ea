/** @file Makes the speaker's notes, whose parts always have the same order. */

interface Spoken {
  readonly minutes: number;
  readonly say: string;
  /** What to do with the figure. */
  readonly drag: string;
  /** A question to expect, and its answer. */
  readonly asked: string;
  /** The sentence that leads to the next step. */
  readonly next: string;
}

export const notes = ({ minutes, say, drag, asked, next }: Spoken): string =>
  [
    `**${minutes} min.** ${say}`,
    `**Do.** ${drag}`,
    `**They will ask.** ${asked}`,
    `**Lead on.** ${next}`,
  ].join("\n\n");

/** The minutes with which notes begin. */
export const minutesOf = (text: string): number =>
  Number(/^\*\*([\d.]+) min\.\*\*/.exec(text)?.[1] ?? Number.NaN);

/** @file What the way down declares. */
import type { PartOf } from "../../../../../src/labs/shared/parts/part";
import type { StairsTypes } from "../run/types";

export const part: PartOf<StairsTypes, "down"> = {
  tab: "Down",
  question: "How deep does one fall?",
  story: "Count the stairs.",
  figures: ["down"],
  clash: ({ stairs, from }) =>
    stairs <= from ? null : { path: ["stairs"], message: `from ${from} there are no ${stairs} stairs to go` },
  clashing: [["stairs"], ["from"]],
  isBegun: ({ heights }) => heights.length > 0,
  program: () =>
    Promise.resolve({
      computing: ({ stairs }, origin) => `# Stairs.\n# ${origin}\nstairs = ${stairs}\nprint(stairs)\n`,
      plots: {
        down: () => 'fig, ax = plt.subplots()\nax.plot(range(stairs))\nfinish(fig, "Stairs", "All.")',
      },
    }),
};

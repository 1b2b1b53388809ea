/** @file What the way up declares. */
import type { PartOf } from "../../../../../src/labs/shared/parts/part";
import type { StairsTypes } from "../run/types";

export const part: PartOf<StairsTypes, "up"> = {
  tab: "Up",
  question: "How high does one get?",
  story: "Count the stairs.",
  figures: ["up"],
  drawAhead: () =>
    Promise.resolve(({ heights }, room) => `${JSON.stringify(room)}: up to ${heights.at(-1) ?? 0}`),
  isBegun: ({ heights }) => heights.length > 0,
  program: () =>
    Promise.resolve({
      computing: ({ stairs }, origin) => `# Stairs.\n# ${origin}\nstairs = ${stairs}\nprint(stairs)\n`,
      plots: { up: () => 'fig, ax = plt.subplots()\nax.plot(range(stairs))\nfinish(fig, "Stairs", "All.")' },
    }),
};

/** @file What control declares. */
import type { PartOf } from "../part";
import { controlClash } from "../run/control/problem";

export const part: PartOf<"control"> = {
  tab: "Control",
  question: "Which geometry finds the way?",
  story:
    "An actor follows its critic: by mirror descent in the entropy, by projection, or along the policy’s gradient. Play the iterations, paint the world, and see who remembers what.",
  figures: ["grid", "value", "regret"],
  behind: ["value", "regret"],
  clocked: ["grid", "value"],
  steps: ({ iterations }) => iterations,
  clash: controlClash,
  clashing: [["discount"], ["seeds"]],
  isBegun: ({ optimalValue, courses }) => optimalValue !== null && courses.every((course) => course !== null),
  program: async () => (await import("./plots")).programs,
};

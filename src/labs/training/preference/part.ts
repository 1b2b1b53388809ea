/** @file What learning from preferences declares. */
import type { PartOf } from "../part";
import { preferenceClash } from "./fit";

export const part: PartOf<"preference"> = {
  tab: "Preference",
  question: "How far may a policy step towards what is preferred?",
  story:
    "A policy is paid for its actions and charged for leaving the reference. λ is step times β: drag it, and watch the policy land at 1, cycle at 2, and leave above.",
  figures: ["policy", "gap", "factor"],
  behind: ["policy", "gap", "factor"],
  clash: preferenceClash,
  clashing: [["reference"], ["reward"], ["start"]],
  isBegun: ({ result }) => result !== null,
  program: async () => (await import("./plots")).programs,
};

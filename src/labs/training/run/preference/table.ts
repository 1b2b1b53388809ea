/** @file The params of learning from preferences. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { vector } from "../../../../param/vector";
import {
  MAX_ACTIONS,
  POSITIVE_SIZE,
  PREFERENCE_STEPS,
  REWARD,
  SCHEMES,
  type PreferenceParams,
} from "../params";
import { PART } from "../shared";

const policy = kinds.belief({ atMost: MAX_ACTIONS });

export const SCHEME_LABELS = { explicit: "explicit step", proximal: "proximal step" };

export const preferenceTable: Table<PreferenceParams> = {
  part: tag("preference", PART, true),
  reference: param(
    policy,
    [0.4, 0.3, 0.15, 0.1, 0.05],
    "The reference policy π₀, which the penalty keeps near.",
    {
      row: { name: "reference π₀", noun: "reference policy" },
    },
  ),
  reward: param(
    vector({ atLeast: 2, atMost: MAX_ACTIONS, entries: REWARD }),
    [0, 0.2, 0.5, 1, 0.8],
    "The reward of each action.",
    { row: { name: "rewards r", noun: "rewards" } },
  ),
  weight: param(kinds.number(POSITIVE_SIZE), 0.5, "The weight β of the penalty β D_KL(π‖π₀).", {
    row: { name: "weight β", noun: "weight" },
  }),
  scheme: param(
    kinds.word(SCHEMES),
    "explicit",
    "explicit: the gradient is taken at the policy before the step; proximal: at the one after it.",
    { row: { name: "scheme", labels: SCHEME_LABELS, beside: true } },
  ),
  step: param(kinds.number(POSITIVE_SIZE), 3.6, "The step; λ is this times β.", {
    row: { name: "step", noun: "step" },
  }),
  start: param<PreferenceParams["start"]>(
    kinds.wordOrList("reference", policy),
    "reference",
    "The first policy.",
    {
      row: {
        name: "start",
        labels: { reference: "the reference", chosen: "a policy" },
        chosen: { name: "first policy", noun: "first policy", usual: [0.2, 0.2, 0.2, 0.2, 0.2] },
      },
    },
  ),
  steps: param(kinds.number(PREFERENCE_STEPS), 20, "Length of the run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
};

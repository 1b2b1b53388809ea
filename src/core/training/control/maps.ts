/** @file The grids that reinforcement learning is taught with, as Gymnasium has them. */
import type { Rewards } from "./world";

/** 1 on arriving, nothing else. */
export const ARRIVING_REWARDS: Rewards = { goal: 1, move: 0, fall: 0 };
/** Every move costs 1, a fall 100. */
export const MOVING_REWARDS: Rewards = { goal: -1, move: -1, fall: -100 };

export const FROZEN_LAKE_4: readonly string[] = ["SFFF", "FHFH", "FFFH", "HFFG"];

export const FROZEN_LAKE_8: readonly string[] = [
  "SFFFFFFF",
  "FFFFFFFF",
  "FFFHFFFF",
  "FFFFFHFF",
  "FFFHFFFF",
  "FHHFFFHF",
  "FHFFHFHF",
  "FFFHFFFG",
];

export const CLIFF_WALKING: readonly string[] = [
  "FFFFFFFFFFFF",
  "FFFFFFFFFFFF",
  "FFFFFFFFFFFF",
  "SCCCCCCCCCCG",
];

/** @file The world that the params name. */
import {
  ARRIVING_REWARDS,
  CLIFF_WALKING,
  FROZEN_LAKE_4,
  FROZEN_LAKE_8,
  MOVING_REWARDS,
} from "../../../../core/training/control/maps";
import { createWorld, type Rewards, type World } from "../../../../core/training/control/world";
import { fullOf } from "../../../../param/spelt";
import { mapOfRows, rowsOfMap } from "./map";
import type { ControlParams, ControlWorld, ControlWorldKind } from "./params";

interface Grid {
  readonly map: readonly string[];
  readonly rewards: Rewards;
}

const SHIPPED_WORLDS: { readonly [Kind in Exclude<ControlWorldKind["kind"], "painted">]: Grid } = {
  frozenLake4: { map: FROZEN_LAKE_4, rewards: ARRIVING_REWARDS },
  frozenLake8: { map: FROZEN_LAKE_8, rewards: ARRIVING_REWARDS },
  cliffWalking: { map: CLIFF_WALKING, rewards: MOVING_REWARDS },
};

export function gridOf(world: ControlWorld): Grid {
  const full = fullOf<ControlWorldKind>(world);
  if (full.kind !== "painted") return SHIPPED_WORLDS[full.kind];
  return {
    map: rowsOfMap(full.map),
    rewards: full.reward === "arriving" ? ARRIVING_REWARDS : MOVING_REWARDS,
  };
}

export const worldOf = ({ world, slippery }: Pick<ControlParams, "world" | "slippery">): World =>
  createWorld({ ...gridOf(world), slippery });

/** The same world as a painted grid. */
export function paintedOf(world: ControlWorld): Extract<ControlWorldKind, { kind: "painted" }> {
  const full = fullOf<ControlWorldKind>(world);
  if (full.kind === "painted") return full;
  const { map, rewards } = SHIPPED_WORLDS[full.kind];
  return {
    kind: "painted",
    reward: rewards === ARRIVING_REWARDS ? "arriving" : "moving",
    map: mapOfRows(map),
  };
}

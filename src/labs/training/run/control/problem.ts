/** @file Checks of the params of control together. */
import { clash } from "../../../../param/clash";
import { fullOf } from "../../../../param/spelt";
import type { Clash } from "../../../../param/schema";
import { MOST_EPISODES, type ControlParams, type CriticKind } from "./params";
import { worldOf } from "./world";

/** With discount 1 every policy must come to an end; otherwise its value is not finite. */
function endless(params: ControlParams, isSampled: boolean): Clash | null {
  if (params.discount < 1) return null;
  if (isSampled)
    return clash(
      "discount",
      "with discount 1 a sampled critic may lead to a policy that never ends, which has no value; take one below 1, such as 0.99",
    );
  if (worldOf(params).reachesEnd) return null;
  return clash(
    "discount",
    "with discount 1 the start must lead to a goal or a hole, else no policy has a value; open a way, or take a discount below 1, such as 0.99",
  );
}

export function controlClash(params: ControlParams): Clash | null {
  const critic = fullOf<CriticKind>(params.critic);
  const isSampled = critic.kind === "sampled";
  const never = endless(params, isSampled);
  if (never !== null || !isSampled) return never;
  const all = critic.episodes * params.iterations * params.seeds;
  if (all <= MOST_EPISODES) return null;
  const most = Math.floor(MOST_EPISODES / (critic.episodes * params.iterations));
  return clash(
    "seeds",
    `${params.seeds} runs of ${params.iterations} iterations with ${critic.episodes} episodes each are ${all} episodes, at most ${MOST_EPISODES} are watched; ask for ${Math.max(1, most)} ${most > 1 ? "runs" : "run"}, or fewer iterations`,
  );
}

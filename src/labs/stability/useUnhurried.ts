/** @file What can wait while one zooms: curves, the orbit, links. The cells come first. */
import { useDeferredValue } from "react";
import type { StabilityParams } from "../../experiments/stability/params";
import { useAtRest } from "../../ui/useAtRest";
import { sameButWindow } from "./model/window";

/** The params; where they are the old ones with another window, these until there is a moment's time. */
export function useSoon<Params extends StabilityParams>(params: Params): Params {
  const soon = useDeferredValue(params);
  return sameButWindow(soon, params) ? soon : params;
}

/** The params; where they are the old ones with another window, these until the window rests. */
export function useUnhurried<Params extends StabilityParams>(params: Params): Params {
  const rested = useAtRest(params);
  return useDeferredValue(sameButWindow(rested, params) ? rested : params);
}

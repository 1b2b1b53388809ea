/** @file The level curves of a surface on the page. */
import { useEffect, useState } from "react";
import { knownLevels, type Level, type Surface } from "./levels";

const NO_LEVELS: readonly Level[] = [];

/** @param load computes level curves without a closed form when they are first shown; must stay the same function */
export function useLevels(surface: Surface, load: (surface: Surface) => Promise<unknown>): readonly Level[] {
  const [, told] = useState<Surface | null>(null);
  useEffect(() => {
    let wanted = true;
    if (!knownLevels(surface))
      load(surface).then(
        () => wanted && told(surface),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [surface, load]);
  return knownLevels(surface) ?? NO_LEVELS;
}

/** @file Computes the level curves that have no closed form. */
import { entropyAwareLevels } from "../run/levels";
import { known, knownLevels, LEVELS, type Level, type Surface } from "./levels";

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Computes the level curves, one level after another with pauses, so that nothing else has to wait. */
export async function loadLevels(surface: Surface): Promise<readonly Level[]> {
  const there = knownLevels(surface);
  if (there) return there;
  const levels: Level[] = [];
  for (const value of LEVELS[surface]) {
    levels.push({ value, polygons: entropyAwareLevels(value) });
    await pause();
  }
  known.set(surface, levels);
  return levels;
}

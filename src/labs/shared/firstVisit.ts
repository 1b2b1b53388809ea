/** @file Whether a lab may move by itself: for somebody who sees it for the first time, and wants things to move. */

/** Once per browser; where nothing is remembered, once per visit. */
function isFirst(lab: string): boolean {
  const key = `mirrorstep.${lab}.seen`;
  try {
    if (localStorage.getItem(key) !== null) return false;
    localStorage.setItem(key, "1");
  } catch {
    return true;
  }
  return true;
}

const wantsStillness = () => window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

/** Asked once: the next time it is no first visit. */
export const mayMove = (lab: string): boolean => !wantsStillness() && isFirst(lab);

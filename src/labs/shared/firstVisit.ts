/** @file Whether a lab may start to play by itself: on a person's first visit, unless they prefer no motion. */

/** True once for each browser; if nothing can be stored, once for each time the page is loaded. */
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

/** Asking counts as a visit: the next answer is false. */
export const mayMove = (lab: string): boolean => !wantsStillness() && isFirst(lab);

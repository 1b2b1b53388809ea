/** @file The only file that touches the address bar and history. */
import { whenRested } from "../ui/interaction/rest";

/** Browsers refuse more than about a hundred history changes in half a minute; a drag makes sixty a second. */
const WRITE_DELAY_MS = 250;

/** Writes the link of what was shown last. */
let pending: (() => string) | null = null;

export const readHash = (): string => pending?.() ?? window.location.hash;

/** The full address of a link, as it is copied and sent. */
export const addressOf = (link: string): string => window.location.href.replace(/#.*$/s, "") + link;

function flush() {
  const link = pending?.() ?? window.location.hash;
  pending = null;
  if (link !== window.location.hash) window.history.replaceState(null, "", link);
}

const atRest = whenRested(flush, WRITE_DELAY_MS);

/** Makes the address bar say what is on screen, without a new entry in history, once that rests. */
export function writeLink(link: () => string) {
  pending = link;
  atRest.sign();
}

/** A new entry in history: another lab, a preset. */
export function pushLink(link: string) {
  flush();
  if (link !== window.location.hash) window.history.pushState(null, "", link);
}

/** Follows a link as if it had been clicked: what is shown before it is in the history as it was shown last. */
export function followLink(link: string) {
  flush();
  window.location.hash = link;
}

/** Calls back when the person goes back or forth, or types another link. Returns how to stop that. */
export function onNavigate(callback: (hash: string) => void): () => void {
  const listener = () => {
    pending = null;
    callback(window.location.hash);
  };
  window.addEventListener("popstate", listener);
  window.addEventListener("pagehide", flush);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener("pagehide", flush);
  };
}

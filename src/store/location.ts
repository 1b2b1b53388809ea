/** @file The only file that touches the address bar and history. */
import { whenRested } from "../ui/interaction/rest";

/** Browsers refuse more than about a hundred history changes in half a minute; a drag makes sixty a second. */
const WRITE_DELAY_MS = 250;

/** The full address of a link, as it is copied and sent. */
export const addressOf = (link: string): string => window.location.href.replace(/#.*$/s, "") + link;

export interface Address {
  readonly read: () => string;
  /** Makes the address bar say what is on screen, without a new entry in history, once that rests. */
  readonly write: (link: () => string) => void;
  /** A new entry in history: another lab, a preset. */
  readonly push: (link: string) => void;
  /** Follows a link as if it had been clicked: what is shown before it is in the history as it was shown last. */
  readonly follow: (link: string) => void;
  /** Calls back when the person goes back or forth, or types another link. Returns how to stop that. */
  readonly onNavigate: (callback: (hash: string) => void) => () => void;
}

/** The address bar, of which a page has one. */
export function createAddress(): Address {
  /** Writes the link of what was shown last. */
  let pending: (() => string) | null = null;
  const read = () => pending?.() ?? window.location.hash;
  const flush = () => {
    const link = read();
    pending = null;
    if (link !== window.location.hash) window.history.replaceState(null, "", link);
  };
  const atRest = whenRested(flush, WRITE_DELAY_MS);
  return {
    read,
    write: (link) => {
      pending = link;
      atRest.sign();
    },
    push: (link) => {
      flush();
      if (link !== window.location.hash) window.history.pushState(null, "", link);
    },
    follow: (link) => {
      flush();
      window.location.hash = link;
    },
    onNavigate: (callback) => {
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
    },
  };
}

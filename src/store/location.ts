/** @file The only file that touches the address bar and history. */
import { debounce } from "../ui/interaction/debounce";

/** Browsers refuse more than about a hundred history changes in half a minute; a drag makes sixty a second. */
const WRITE_EVERY_MS = 320;
/** So much of that may be used at once: a reload asks for the address that is there when it begins. */
const AT_ONCE_MS = 3 * WRITE_EVERY_MS;

/** The full address of a link, as it is copied and sent. */
export const addressOf = (link: string): string => window.location.href.replace(/#.*$/s, "") + link;

export interface Address {
  readonly read: () => string;
  /**
   * Makes the address bar say what is on screen, without a new entry in history: now, or once that rests.
   * @param later it is about to be written again
   */
  readonly write: (link: () => string, later?: boolean) => void;
  /** Writes now what was to be written later. */
  readonly flush: () => void;
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
  const debounced = debounce(flush, WRITE_EVERY_MS);
  /** From when on there may be another one. */
  let free = -AT_ONCE_MS;
  return {
    read,
    flush,
    write: (link, later) => {
      const now = performance.now();
      pending = link;
      if (later || now < free) return debounced.sign();
      free = Math.max(free, now - AT_ONCE_MS) + WRITE_EVERY_MS;
      flush();
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

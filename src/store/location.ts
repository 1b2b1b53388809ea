/** @file The only file that touches the address bar and history. */
import { debounce } from "../ui/interaction/debounce";

/**
 * The shortest time between two writes. Browsers refuse more than about a hundred changes of the history in
 * half a minute; a drag makes sixty a second.
 */
const WRITE_EVERY_MS = 320;
/** A few writes may come at once, up to this much ahead of that rate: a reload must find the address of what is shown. */
const AT_ONCE_MS = 3 * WRITE_EVERY_MS;

/** The full address of a link, as it is copied and sent. */
export const addressOf = (link: string): string => window.location.href.replace(/#.*$/s, "") + link;

export interface Address {
  readonly read: () => string;
  /**
   * Puts the link of what is shown into the address bar, without a new entry in the history. Writes at once
   * or, if that is too often, when the changes pause.
   * @param later the link will soon change again, so this write may wait
   */
  readonly write: (link: () => string, later?: boolean) => void;
  /** Does at once what `write` had put off. */
  readonly flush: () => void;
  /** Adds an entry to the history: for another lab, say, or a preset. */
  readonly push: (link: string) => void;
  /** Follows a link as if it had been clicked. The entry before it in the history has the latest link of what was shown. */
  readonly follow: (link: string) => void;
  /** Calls back when the person goes back or forward, or types another link. Returns how to stop that. */
  readonly onNavigate: (callback: (hash: string) => void) => () => void;
}

/** Makes the one object that speaks with the address bar. */
export function createAddress(): Address {
  /** Gives the link that is still to be written; null when there is none. */
  let pending: (() => string) | null = null;
  const read = () => pending?.() ?? window.location.hash;
  const flush = () => {
    const link = read();
    pending = null;
    if (link !== window.location.hash) window.history.replaceState(null, "", link);
  };
  const debounced = debounce(flush, WRITE_EVERY_MS);
  /** The time from which on another write is free. */
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

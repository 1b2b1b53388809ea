/** @file What a check has inside every page: what went wrong there, and a way to find things. */
import type { Spot } from "./driver";

export interface Kit {
  /** Errors, warnings and violations of the Content-Security-Policy, as they come. */
  readonly reported: readonly string[];
  /** The first visible element with these words in its label or text. */
  readonly find: (css: string, words: string) => HTMLElement | null;
  readonly centreOf: (css: string, words: string) => Spot | null;
}

declare global {
  interface Window {
    kit: Kit;
  }
}

/** Is run by a page before its own scripts; refers to nothing outside. */
export function installKit(): void {
  const reported: string[] = [];

  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      // What was to be loaded ahead is loaded again when it is needed, and missed only then.
      if (target instanceof HTMLLinkElement && target.rel === "modulepreload") return;
      if (target instanceof HTMLElement) return void reported.push(`error: ${target.outerHTML}`);
      // No fault: a size that changed while sizes were told is told in the next frame.
      if (event.message.startsWith("ResizeObserver loop completed with undelivered notifications")) return;
      reported.push(`error: ${event.message}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => reported.push(`rejected: ${String(reason)}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    reported.push(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`),
  );
  for (const level of ["error", "warn"] as const) {
    const own = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      reported.push(`console: ${words.map(String).join(" ")}`);
      own(...words);
    };
  }

  const find = (css: string, words: string) =>
    [...document.querySelectorAll<HTMLElement>(css)].find(
      (element) =>
        (element.ariaLabel ?? element.textContent).includes(words) && element.getClientRects().length > 0,
    ) ?? null;

  window.kit = {
    reported,
    find,
    centreOf: (css, words) => {
      const element = find(css, words);
      element?.scrollIntoView({ block: "center" });
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
  };
}

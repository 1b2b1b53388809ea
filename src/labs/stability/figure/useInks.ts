/** @file The colours that tokens have on screen now, for canvases; read again when the theme changes. */
import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { colorReader } from "../../../charts/export/colors";
import { rgbOf, type Rgb } from "../map/palette";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(listen: () => void): () => void {
  const query = typeof matchMedia === "undefined" ? null : matchMedia(DARK);
  query?.addEventListener("change", listen);
  const observer = new MutationObserver(listen);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    query?.removeEventListener("change", listen);
    observer.disconnect();
  };
}

/** Which of the palettes is on. */
function palette(): string {
  const chosen = document.documentElement.dataset["theme"] ?? "auto";
  const dark = typeof matchMedia !== "undefined" && matchMedia(DARK).matches;
  return `${chosen} ${dark ? "dark" : "light"}`;
}

/** @param tokens colour token by name; the same object each time */
export function useInks<Name extends string>(
  host: RefObject<Element | null>,
  tokens: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Rgb>> | null {
  const theme = useSyncExternalStore(subscribe, palette);
  const [inks, setInks] = useState<Readonly<Record<Name, Rgb>> | null>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const read = colorReader(host.current);
    const entries = Object.entries<string>(tokens).map(([name, token]) => [
      name,
      rgbOf(read(`var(--${token})`)),
    ]);
    // Object.entries forgets which names there are.
    setInks(Object.fromEntries(entries) as Record<Name, Rgb>);
  }, [host, tokens, theme]);
  return inks;
}

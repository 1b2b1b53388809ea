/** @file Replaces the live figures of an article by pictures for paper while it is printed. */
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Picture } from "../../charts/picture/types";
import { paperPicture } from "./paperPicture";
import type { LiveRun } from "./stores";

/** A run that changes is drawn once it has rested for this long. */
const DEBOUNCE_MS = 500;

/** The picture of a run, drawn in advance, because printing does not wait; null while nothing is printed. */
export function usePrinted(run: LiveRun | undefined): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    if (run === undefined) return undefined;
    let ready: Picture | null = null;
    let timer = 0;
    let asked = 0;
    const draw = async () => {
      const own = ++asked;
      const drawn = await paperPicture(run);
      if (own === asked) ready = drawn;
    };
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void draw(), DEBOUNCE_MS);
    };
    const print = () => flushSync(() => setPicture(ready));
    const done = () => setPicture(null);
    later();
    const stop = run.store.subscribe(later);
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", done);
    return () => {
      asked++;
      clearTimeout(timer);
      stop();
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", done);
    };
  }, [run]);
  return picture;
}

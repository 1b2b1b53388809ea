/** @file Whether a slide is read on a phone, in the hand and not from the last row. slides.css uses the same width. */
import { useSyncExternalStore } from "react";

const query = () => window.matchMedia?.("(max-width: 45rem)");

function subscribe(listener: () => void): () => void {
  const media = query();
  media?.addEventListener("change", listener);
  return () => media?.removeEventListener("change", listener);
}

export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);

/** @file The lines over a triangle, computed a few milliseconds at a time: nothing else waits for all of them. */
import { useEffect, useState } from "react";
import type { AtlasTrace } from "../../../experiments/stability/atlas/types";
import type { OverlayId } from "../figure/curves";

/** Milliseconds after which the next line waits for its turn. */
const TURN = 8;

/** The trace as soon as the lines that are shown are there; until then the one before. The slice's curves take no time. */
export function useLines(trace: AtlasTrace | null, show: readonly OverlayId[]): AtlasTrace | null {
  const [ready, setReady] = useState<AtlasTrace | null>(null);
  useEffect(() => {
    const levels = trace?.levels;
    if (!levels) return undefined;
    const left = [...show];
    const goOn = () => {
      const began = performance.now();
      while (left.length > 0 && performance.now() - began < TURN) {
        const id = left.shift();
        // What is looked at is computed.
        if (id !== undefined) void levels[id];
      }
      if (left.length === 0) setReady(trace);
      else timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [trace, show]);
  return trace?.levels ? ready : trace;
}

/** @file At the foot of every printed page: the link of what is shown, and a short key that tells two prints apart. */
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { linkNow, type LabStore, type LabTypes } from "../store/labStore";
import { addressOf } from "../store/location";

/** Eight letters that are different for different links (FNV-1a, 32 bits). */
export function shortKey(link: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(link)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The link, rendered only for printing: otherwise nobody sees it. */
export function PrintedLink({ store }: { store: LabStore<LabTypes> }) {
  const [link, setLink] = useState("");
  useEffect(() => {
    const write = () => flushSync(() => setLink(linkNow(store.getState())));
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, [store]);
  return (
    <p className="printed-link" aria-hidden="true">
      {link === "" ? null : `${addressOf(link)} · key ${shortKey(link)}`}
    </p>
  );
}

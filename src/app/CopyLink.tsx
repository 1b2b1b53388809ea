/** @file Copies the link that restores exactly what is on screen. */
import { useEffect, useState } from "react";
import { encodeLink } from "../scenario";
import type { LabId } from "../scenario/types";
import { scenarioOf, type LabStore } from "../store/labStore";
import { addressOf } from "../store/location";
import { copyText } from "../ui/copyText";

const SHOWN_MS = 2500;

export function CopyLink({ store }: { store: LabStore<LabId> }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    const address = addressOf(encodeLink(scenarioOf(store.getState())));
    if (await copyText(address)) setSaid("Link copied");
  };
  return (
    <>
      <button type="button" className="header__copy" onClick={() => void copy()}>
        {said ?? "Copy link"}
      </button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}

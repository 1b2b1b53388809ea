/** @file Copies the link that restores exactly what is on screen. */
import { useEffect, useState } from "react";
import { linkNow, type LabStore, type LabTypes } from "../store/labStore";
import { addressOf } from "../store/location";
import { copyText } from "../ui/copyText";

const SHOWN_MS = 2500;

export function CopyLink({ store }: { store: LabStore<LabTypes> }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    const address = addressOf(linkNow(store.getState()));
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

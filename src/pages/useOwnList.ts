/** @file A list of what a person made, for the page that shows it. */
import { useCallback, useEffect, useState } from "react";
import { inOurWords } from "../ui/inOurWords";

export interface OwnList<Item> {
  /** As this tab or another changed them last. */
  readonly items: readonly Item[];
  /** Of the last change. */
  readonly said: string;
  /** Changes the list, and says what comes of it; tells whether that went well. */
  readonly act: (change: () => Promise<string>) => Promise<boolean>;
}

/** @param read the same one from render to render */
export function useOwnList<Item>(read: () => Promise<readonly Item[]>): OwnList<Item> {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [said, setSaid] = useState("");
  const refresh = useCallback(async () => setItems(await read()), [read]);
  useEffect(() => {
    const look = () => void refresh().catch(() => undefined);
    look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [refresh]);
  const act = async (change: () => Promise<string>) => {
    let isDone = true;
    try {
      setSaid(await change());
    } catch (error) {
      isDone = false;
      setSaid(inOurWords(error));
    }
    await refresh();
    return isDone;
  };
  return { items, said, act };
}

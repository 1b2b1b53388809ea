/** @file A list of what the person made, for the page that shows it. */
import { useCallback, useEffect, useState } from "react";
import { inOurWords } from "../ui/inOurWords";

export interface OwnList<Item> {
  /** The list, with the latest changes of this or another window. */
  readonly items: readonly Item[];
  /** A sentence about the last change. */
  readonly said: string;
  /** Makes a change and shows the sentence that it returns. Resolves to whether it succeeded. */
  readonly act: (change: () => Promise<string>) => Promise<boolean>;
}

/** Makes changes to a list, and remembers the sentence about the last. */
export function useActs(refresh: () => Promise<void>): Omit<OwnList<never>, "items"> {
  const [said, setSaid] = useState("");
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
  return { said, act };
}

/** Calls `look` now and whenever the person returns to this window; `look` must stay the same function. */
export function useLooks(look: () => Promise<void>): void {
  useEffect(() => {
    const lookNow = () => void look().catch(() => undefined);
    lookNow();
    window.addEventListener("focus", lookNow);
    return () => window.removeEventListener("focus", lookNow);
  }, [look]);
}

/** @param read must stay the same function between renders */
export function useOwnList<Item>(read: () => Promise<readonly Item[]>): OwnList<Item> {
  const [items, setItems] = useState<readonly Item[]>([]);
  const refresh = useCallback(async () => setItems(await read()), [read]);
  useLooks(refresh);
  return { items, ...useActs(refresh) };
}

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

/** Acts on a list, and what is said of the last time. */
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

/** Looks now, and whenever the window is come back to; `look` is the same one from render to render. */
export function useLooks(look: () => Promise<void>): void {
  useEffect(() => {
    const lookNow = () => void look().catch(() => undefined);
    lookNow();
    window.addEventListener("focus", lookNow);
    return () => window.removeEventListener("focus", lookNow);
  }, [look]);
}

/** @param read the same one from render to render */
export function useOwnList<Item>(read: () => Promise<readonly Item[]>): OwnList<Item> {
  const [items, setItems] = useState<readonly Item[]>([]);
  const refresh = useCallback(async () => setItems(await read()), [read]);
  useLooks(refresh);
  return { items, ...useActs(refresh) };
}

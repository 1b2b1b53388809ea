/** @file Undo and redo. Their code is loaded at the first change, because there is nothing to undo before. */
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Session } from "../store/session";
import { lazyDialog } from "../ui/lazyPart";
import { directionOf } from "../ui/interaction/undoKey";
import { fetchLater } from "./fetchLater";
import type { UndoWatchProps } from "./UndoWatch";

/** Records changes. Nothing is shown while it loads. */
const Watch = lazyDialog<UndoWatchProps & { readonly onClose: () => void }>(
  "Undo",
  async () => (await fetchLater()).UndoWatch,
  null,
);

/** Whether a key means undo or redo. In a text field it is left to the browser. */
const isPressed = (event: KeyboardEvent) =>
  directionOf(event) !== null && !(event.target instanceof HTMLInputElement && event.target.type === "text");

/** Repeats the key presses that came while the code was loading, once somebody listens. */
function usePressedAgain(waits: boolean) {
  useEffect(() => {
    const pressed: KeyboardEvent[] = [];
    const keep = (event: KeyboardEvent) => void (isPressed(event) && pressed.push(event));
    if (waits) addEventListener("keydown", keep);
    return () => {
      removeEventListener("keydown", keep);
      for (const event of pressed) dispatchEvent(new KeyboardEvent("keydown", event));
    };
  }, [waits]);
}

const Buttons = createContext<ReactNode>(null);

/** Wraps everything that is shown, so that changes are recorded across labs and pages. */
export function WithUndo({ session, children }: { session: Session; children: ReactNode }) {
  const store = useStore(session, (state) => state.store);
  const [first, setFirst] = useState(store);
  const [isChanged, setChanged] = useState(false);
  const [isWanted, setWanted] = useState(true);
  const [buttons, setButtons] = useState<ReactNode>(null);
  if (first === null && store !== null) setFirst(store);
  if (first !== null && store !== null && first !== store && !isChanged) setChanged(true);
  usePressedAgain(isChanged && buttons === null);
  useEffect(() => store?.subscribe(({ past }) => past.length > 0 && setChanged(true)), [store]);
  return (
    <>
      {isChanged && isWanted && first !== null ? (
        <Watch session={session} first={first} onButtons={setButtons} onClose={() => setWanted(false)} />
      ) : null}
      <Buttons value={buttons}>{children}</Buttons>
    </>
  );
}

/** The buttons. Their space is kept from the start, so that nothing moves when they appear. */
export const Undo = () => <span className="header__undo">{useContext(Buttons)}</span>;

/** @file Undo and redo, whose code comes with the first change: until then there is nothing to undo. */
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Session } from "../store/session";
import { lazyDialog } from "../ui/lazyPart";
import { directionOf } from "../ui/interaction/undoKey";
import { fetchLater } from "./fetchLater";
import type { UndoWatchProps } from "./UndoWatch";

/** Nobody waits for it before the first change. */
const Watch = lazyDialog<UndoWatchProps & { readonly onClose: () => void }>(
  "Undo",
  async () => (await fetchLater()).UndoWatch,
  null,
);

/** In a text the browser undoes. */
const isPressed = (event: KeyboardEvent) =>
  directionOf(event) !== null && !(event.target instanceof HTMLInputElement && event.target.type === "text");

/** Once there is somebody to hear it, what was pressed in vain is pressed again. */
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

/** Around all that is shown: what was changed is known wherever one goes. */
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

/** The place of the buttons, held from the start: nothing moves aside when they come. */
export const Undo = () => <span className="header__undo">{useContext(Buttons)}</span>;

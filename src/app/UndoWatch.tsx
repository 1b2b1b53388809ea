/** @file The buttons for undo and redo, and an announcement of what they did for screen readers. */
import { useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { LabStore, LabTypes } from "../store/labStore";
import type { Session } from "../store/session";
import { createUndo, type Undo } from "../store/undo";
import { watchUndoKeys } from "../ui/interaction/undoKeys";
import "./undo.css";

const ARROW = "M5.5 2.5 2.5 5.5l3 3M2.5 5.5h6a3.5 3.5 0 0 1 0 7h-3";

interface ButtonProps {
  readonly name: "Undo" | "Redo";
  readonly keys: string;
  readonly can: boolean;
  readonly act: () => void;
}

const Button = ({ name, keys, can, act }: ButtonProps) => (
  <button
    type="button"
    className={`undo__${name.toLowerCase()}`}
    aria-label={name}
    aria-keyshortcuts={keys}
    title={name}
    aria-disabled={!can}
    onClick={act}
  >
    <svg width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
      <path d={ARROW} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  </button>
);

function Buttons({ undo }: { undo: Undo }) {
  const { undo: back, redo: forth } = undo.getState();
  const canUndo = useStore(undo, (state) => state.canUndo);
  const canRedo = useStore(undo, (state) => state.canRedo);
  const said = useStore(undo, (state) => state.said);
  return (
    <>
      <Button name="Undo" keys="Control+Z Meta+Z" can={canUndo} act={back} />
      <Button name="Redo" keys="Control+Shift+Z Meta+Shift+Z" can={canRedo} act={forth} />
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}

export interface UndoWatchProps {
  readonly session: Session;
  /** The store in which the first change was made, or the one that was open before it. */
  readonly first: LabStore<LabTypes>;
  readonly onButtons: (buttons: ReactNode) => void;
}

/** Records changes and hands its buttons to the header; it renders nothing in its own place. */
export function UndoWatch({ session, first, onButtons }: UndoWatchProps) {
  const [undo] = useState(() => createUndo(session, first));
  useEffect(() => {
    const end = new AbortController();
    const leave = undo.getState().watch();
    watchUndoKeys(
      (direction) => undo.getState()[direction](),
      () => session.getState().store?.getState().interaction.isMoving() ?? true,
      end.signal,
    );
    onButtons(<Buttons undo={undo} />);
    return () => {
      leave();
      end.abort();
    };
  }, [session, undo, onButtons]);
  return null;
}

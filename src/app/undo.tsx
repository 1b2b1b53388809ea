/** @file Undo and redo of a page, which come once the page is there. */
import type { ReactNode } from "react";
import type { Session } from "../store/session";
import { createUndo } from "../store/undo";
import { UndoButtons } from "./UndoButtons";
import { watchKeys } from "./undoKeys";

/** Watches until the signal comes. */
export function startUndo(session: Session, signal: AbortSignal): ReactNode {
  const undo = createUndo(session, signal);
  watchKeys(undo, () => session.getState().store?.getState().interaction.isMoving() ?? false, signal);
  return <UndoButtons undo={undo} />;
}

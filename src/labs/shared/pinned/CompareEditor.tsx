/** @file Keeps what is shown, to be seen behind the next or beside it. */
import type { ReactNode } from "react";
import { Section } from "../../../ui/Section";

interface CompareEditorProps {
  readonly pinned: boolean;
  /** What is kept. */
  readonly what: "run" | "setting";
  /** Pins what is shown now. */
  readonly onPin: () => void;
  readonly onUnpin: () => void;
  /** Where it is seen, where that can be chosen. */
  readonly children?: ReactNode;
}

export const CompareEditor = ({ pinned, what, onPin, onUnpin, children }: CompareEditorProps) => (
  <Section title="Compare">
    {pinned ? children : null}
    <p className="rail-actions">
      <button type="button" onClick={onPin}>
        Pin this {what}
      </button>
      {pinned ? (
        <button type="button" onClick={onUnpin}>
          Unpin
        </button>
      ) : null}
    </p>
  </Section>
);

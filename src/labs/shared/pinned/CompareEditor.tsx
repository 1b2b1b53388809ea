/** @file A button that pins what is shown, to compare it with what comes next. */
import type { ReactNode } from "react";
import { Section } from "../../../ui/Section";

interface CompareEditorProps {
  readonly pinned: boolean;
  /** What is pinned, in words. */
  readonly what: "run" | "setting";
  /** Pins what is shown now. */
  readonly onPin: () => void;
  readonly onUnpin: () => void;
  /** The choice of where it is shown, if there is one. */
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

/** @file The findings of a run once it is complete. Until then their room is held, so that the page does not jump. */
import { useState } from "react";
import { Statements } from "../Statements";
import type { Statement } from "../statement";

interface RunFindingsProps {
  /** None while the run is not complete. */
  readonly sentences: readonly Statement[];
  /** Whether some are to come. */
  readonly pending: boolean;
  /** What is said where none will come. */
  readonly missing?: string | undefined;
}

export function RunFindings({
  sentences,
  pending,
  missing = "The findings need a complete run.",
}: RunFindingsProps) {
  const [held, hold] = useState(sentences);
  const known = sentences.length > 0;
  if (known && held !== sentences) hold(sentences);
  if (known) return <Statements statements={sentences} />;
  if (!pending) return <p className="findings">{missing}</p>;
  // Of the run before: nobody sees or hears them.
  return (
    <div className="findings-room" aria-hidden="true">
      <Statements statements={held} />
    </div>
  );
}

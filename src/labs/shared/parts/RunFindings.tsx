/** @file The findings of a complete run. Until they are there, their space is kept, so that the page does not jump. */
import { useState } from "react";
import { Statements } from "../Statements";
import type { Statement } from "../statement";

interface RunFindingsProps {
  /** Empty until the run is complete. */
  readonly sentences: readonly Statement[];
  /** Whether findings will come. */
  readonly pending: boolean;
  /** Said instead if none will come. */
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
  // The findings of the run before keep their space, hidden from everybody.
  return (
    <div className="findings-room" aria-hidden="true">
      <Statements statements={held} />
    </div>
  );
}

/** @file The findings of a complete run. */
import { useMemo } from "react";
import type { Statement } from "../statement";
import { RunFindings } from "./RunFindings";

interface CompleteFindingsProps<Trace> {
  readonly trace: Trace | null;
  /** Must be declared outside of the component. */
  readonly tell: (trace: Trace) => readonly Statement[];
  readonly pending: boolean;
}

export function CompleteFindings<Trace extends { readonly complete: boolean }>({
  trace,
  tell,
  pending,
}: CompleteFindingsProps<Trace>) {
  const sentences = useMemo(() => (trace?.complete === true ? tell(trace) : []), [trace, tell]);
  return <RunFindings sentences={sentences} pending={pending} />;
}

/** @file The bounds lab on its store. */
import { useMemo } from "react";
import { summarizeBounds } from "../../experiments/bounds/summary";
import { useLab } from "../../store/context";
import { BoundsView } from "./BoundsView";

export default function BoundsLab() {
  const { params, view, trace, setParams, resetParam } = useLab<"bounds">();
  const summary = useMemo(() => summarizeBounds({ params }), [params]);
  return (
    <BoundsView
      params={params}
      view={view}
      trace={trace}
      summary={summary}
      onChange={setParams}
      onReset={resetParam}
    />
  );
}

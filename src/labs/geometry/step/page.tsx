/** @file The page of one step: its figures, and the rail with the dial. */
import { useCallback, useRef } from "react";
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";
import { usePressed } from "../../../ui/interaction/usePressed";
import type { PageOf, RailProps } from "../page";
import type { StepParams } from "../run/params";
import { Dial, sameButDial } from "./Dial";
import { Rows } from "./Rows";
import { StepPart } from "./StepPart";
import { stepFindings } from "./words";

/** The rows below the dial are updated when the dial rests. */
function Rail({ params, onChange }: RailProps<"step">) {
  const dial = useRef<HTMLDivElement>(null);
  const dialled = usePressed(dial);
  const mayRest = useCallback(
    (before: StepParams, now: StepParams) => dialled && sameButDial(before, now),
    [dialled],
  );
  const debounced = useDebouncedWhileMoving(params, mayRest);
  return (
    <>
      <div ref={dial}>
        <Dial params={params} onChange={onChange} />
      </div>
      <Rows params={debounced} onChange={onChange} />
    </>
  );
}

export const page: PageOf<"step"> = {
  Screen: StepPart,
  Rail,
  outcome: (trace) => stepFindings(trace).slice(0, 1),
};

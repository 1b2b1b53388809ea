/** @file A button for the logarithmic axis, shown once the bound has been too low to be seen. */
import { useState } from "react";
import { formatNumber } from "../../../ui/number";
import { flatBound } from "./domain";
import type { SlicePanelProps } from "./props";

type FlatNoteProps = Pick<SlicePanelProps, "slice" | "params" | "target" | "onChange">;

/** The note, with the button. */
export function FlatNote({ slice, params, target, onChange }: FlatNoteProps) {
  const [followed, follow] = useState(false);
  const most = flatBound(slice, params, target);
  const [words, way, y] =
    most === null
      ? (["The step axis is logarithmic now.", "Back to the linear axis", "linear"] as const)
      : ([
          `On this slice the bound stays below ${formatNumber(most, 2)}, too low to see.`,
          "Look at it on the log axis",
          "log",
        ] as const);
  const set = () => {
    follow(most !== null);
    onChange({ y });
  };
  return (
    <p className="bounds__hint" role="status">
      {most !== null || (followed && params.y === "log") ? (
        <>
          {words}{" "}
          <button type="button" className="rail-action" onClick={set}>
            {way}
          </button>
        </>
      ) : null}
    </p>
  );
}

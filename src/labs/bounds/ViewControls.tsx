/** @file The part of the rail that stays the same during drags: curves and axes. */
import { memo } from "react";
import { boundsTable, type BoundsParams, type CurveId } from "./run/params";
import { RadioRow } from "../../ui/RadioRow";
import { railOf } from "../shared/rail/railOf";
import { CurveList } from "./CurveList";

export type ViewFields = Pick<BoundsParams, "along" | "show" | "x" | "y" | "surface">;

interface ViewControlsProps extends ViewFields {
  readonly classes: number;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onHighlight: (id: CurveId | null) => void;
}

export const ViewControls = memo(function ViewControls(props: ViewControlsProps) {
  const { classes, onChange, onHighlight, ...fields } = props;
  const rail = railOf<ViewFields>(boundsTable, fields, onChange);
  const along = rail.line("along");
  const all = Array.from({ length: classes }, (_, i) => ({ value: i + 1, label: String(i + 1) }));
  const show = rail.line("show");
  return (
    <>
      {classes > 2
        ? rail.section(
            "along",
            <RadioRow legend={along.label} options={all} value={along.value} onChange={along.onChange} />,
          )
        : null}
      {rail.section(
        "show",
        <CurveList show={show.value} classes={classes} onChange={show.onChange} onHighlight={onHighlight} />,
      )}
      {rail.choice("x", { inline: true })}
      {rail.choice("y", { inline: true })}
      {rail.choice("surface", { inline: true })}
    </>
  );
});

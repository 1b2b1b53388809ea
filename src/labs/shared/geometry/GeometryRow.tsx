/** @file The row of a single geometry. */
import { Back, type RowProps } from "../rail/NumberRow";
import type { Geometry } from "../../../experiments/geometry/geometry";
import { GeometryParameter, KindSelect, type GeometryEditorProps } from "./GeometryEditor";

interface GeometryRowProps extends RowProps<Geometry> {
  readonly dimension: number;
  readonly names?: GeometryEditorProps["names"];
}

export function GeometryRow(props: GeometryRowProps) {
  const { control, name, noun, label = noun, value, reset, dimension, names, onChange } = props;
  const editor = { geometry: value, label, dimension, names, onChange };
  return (
    <div data-control={control}>
      <div className="rail-row">
        <span>{name}</span>
        <Back reset={reset} label={label} />
        <KindSelect {...editor} />
      </div>
      <GeometryParameter {...editor} />
    </div>
  );
}

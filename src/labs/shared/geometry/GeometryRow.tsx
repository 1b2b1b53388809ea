/** @file The row of a single geometry. */
import { Back, type RowProps } from "../rail/NumberRow";
import type { Geometry } from "../../../experiments/geometry/geometry";
import { GeometryParameter, KindSelect } from "./GeometryEditor";

export function GeometryRow(props: RowProps<Geometry> & { readonly dimension: number }) {
  const { control, name, noun, label = noun, value, reset, dimension, onChange } = props;
  const editor = { geometry: value, label, dimension, onChange };
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

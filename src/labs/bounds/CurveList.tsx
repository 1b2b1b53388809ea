/** @file The curves that can be shown, grouped by their status. */
import { CURVES, SLICE_CURVES, type CurveId } from "./run/params";
import { CheckList } from "../../ui/CheckList";
import { CURVE_STYLES, headingOf } from "./curves";
import { Swatch } from "../shared/rail/Swatch";

interface CurveListProps {
  readonly show: readonly CurveId[];
  readonly classes: number;
  readonly onChange: (show: CurveId[]) => void;
  readonly onHighlight: (id: CurveId | null) => void;
}

export function CurveList({ show, classes, onChange, onHighlight }: CurveListProps) {
  const toggle = (id: CurveId, on: boolean) =>
    onChange(CURVES.filter((other) => (other === id ? on : show.includes(other))));
  // The measured curves exist for two classes only.
  const offered: readonly CurveId[] = classes === 2 ? CURVES : SLICE_CURVES;
  const headings = [...new Set(offered.map((id) => headingOf(CURVE_STYLES[id])))];
  return headings.map((heading) => (
    <CheckList
      key={heading}
      legend={heading}
      items={offered
        .filter((id) => headingOf(CURVE_STYLES[id]) === heading)
        .map((id) => ({
          id,
          label: CURVE_STYLES[id].name,
          swatch: <Swatch style={CURVE_STYLES[id]} />,
        }))}
      checked={show}
      onToggle={toggle}
      onPoint={onHighlight}
    />
  ));
}

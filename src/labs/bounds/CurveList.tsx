/** @file The curves that can be shown, grouped by their status. */
import { CURVES, type CurveId } from "./run/params";
import { CheckList } from "../../ui/CheckList";
import { CURVE_STYLES, STATUS_WORDS, type Status } from "./curves";
import { Swatch } from "../shared/rail/Swatch";

interface CurveListProps {
  readonly show: readonly CurveId[];
  readonly classes: number;
  readonly onChange: (show: CurveId[]) => void;
  readonly onHighlight: (id: CurveId | null) => void;
}

/** The status "observed" exists for two classes only. */
const STATUSES: readonly Status[] = ["claimed", "proved", "exact", "local", "observed"];

export function CurveList({ show, classes, onChange, onHighlight }: CurveListProps) {
  const toggle = (id: CurveId, on: boolean) =>
    onChange(CURVES.filter((other) => (other === id ? on : show.includes(other))));
  return STATUSES.slice(0, classes === 2 ? 5 : 4).map((status) => (
    <CheckList
      key={status}
      legend={STATUS_WORDS[status]}
      items={CURVES.filter((id) => CURVE_STYLES[id].status === status).map((id) => ({
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

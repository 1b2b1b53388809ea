/** @file The methods that are played besides the main one. */
import { CheckList } from "../../../ui/CheckList";
import { Swatch } from "../../shared/rail/Swatch";
import { GAME_METHODS, type GameMethod } from "../run/params";
import { methodStyle } from "./look";

interface MethodListProps {
  readonly method: GameMethod;
  readonly beside: readonly GameMethod[];
  readonly onChange: (beside: GameMethod[]) => void;
}

export function MethodList({ method, beside, onChange }: MethodListProps) {
  const others = GAME_METHODS.filter((each) => each !== method);
  const toggle = (id: GameMethod, on: boolean) =>
    onChange(GAME_METHODS.filter((each) => (each === id ? on : beside.includes(each))));
  return (
    <CheckList
      legend="from the same start"
      items={others.map((id) => ({
        id,
        label: methodStyle(id).label,
        swatch: <Swatch style={methodStyle(id)} />,
      }))}
      checked={beside}
      onToggle={toggle}
    />
  );
}

/** @file The rail of the part that is open. */
import { memo, useDeferredValue, useRef } from "react";
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";
import { usePressed } from "../../../ui/interaction/usePressed";
import type { Parted } from "../../../experiments/parts";
import { PinRows } from "../pinned/PinRows";
import { Rail } from "../rail/Rail";
import type { AnyPartedPage, RailProps } from "./page";
import { inPart, shownBy, type PartsTypes } from "./part";

interface PartRailProps extends RailProps<PartsTypes> {
  readonly page: AnyPartedPage;
}

const Rows = memo(function Rows({ page, ...props }: PartRailProps) {
  const { Rail: Own } = inPart(page.pages, props.params);
  return <Own {...props} />;
});

const Pins = memo(PinRows<Parted>);

/** Names the figures that show the pinned run behind; null if all of them do. */
function placeNote(figures: readonly string[], behind: readonly string[]): string | null {
  if (behind.length === 0) return "These figures are no curves: they are compared side by side.";
  const all = figures.every((figure) => behind.includes(figure));
  return all ? null : "Behind: in figures of curves alone. The others show it side by side.";
}

const always = () => true;

/** During a drag in a figure the rail is rendered at a low priority; changes made in the rail itself show at once. */
export const PartRail = memo(function PartRail({ params, ...props }: PartRailProps) {
  const { mayLag } = props.page;
  const root = useRef<HTMLDivElement>(null);
  const pressed = usePressed(root);
  const debounced = useDebouncedWhileMoving(params, always);
  const soon = useDeferredValue(debounced);
  const part = inPart(props.page.parts, params);
  const { behind = [] } = part;
  return (
    <Rail root={root}>
      <Rows {...props} params={pressed || !mayLag(soon, params) ? params : soon} />
      <Pins
        view={props.view}
        params={debounced}
        canBehind={behind.length > 0}
        note={placeNote(shownBy(part, params), behind)}
        isSeen={props.view.pin?.part === params.part}
        onLook={props.onLook}
      />
    </Rail>
  );
});

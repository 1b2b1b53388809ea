/** @file The rail of the part that is open. */
import { memo, useCallback, useRef } from "react";
import { useCalm, useSoon } from "../../../ui/interaction/settled";
import { usePressed } from "../../../ui/interaction/usePressed";
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

/** Which figures have a pinned run behind; null where all do. */
function placeNote(figures: readonly string[], behind: readonly string[]): string | null {
  if (behind.length === 0) return "These figures are no curves: they are compared side by side.";
  const all = figures.every((figure) => behind.includes(figure));
  return all ? null : "Behind: in figures of curves alone. The others show it side by side.";
}

/** What a hand moves in a figure the rail shows when the hand rests; what it moves in the rail, at once. */
export function PartRail({ params, ...props }: PartRailProps) {
  const { mayLag } = props.page;
  const root = useRef<HTMLDivElement>(null);
  const pressed = usePressed(root);
  const mayRest = useCallback<typeof mayLag>(
    (before, now) => !pressed && mayLag(before, now),
    [pressed, mayLag],
  );
  const part = inPart(props.page.parts, params);
  const { behind = [] } = part;
  const figures = shownBy(part, params);
  const shown = useSoon(useCalm(params, mayRest), mayLag);
  return (
    <Rail root={root}>
      <Rows {...props} params={shown} />
      <PinRows
        view={props.view}
        params={params}
        canBehind={behind.length > 0}
        note={placeNote(figures, behind)}
        isSeen={props.view.pin?.part === params.part}
        onLook={props.onLook}
      />
    </Rail>
  );
}

/** @file The rail of the part that is open. */
import { memo, useCallback, useRef } from "react";
import { useCalm, useSoon } from "../../../ui/interaction/settled";
import { usePressed } from "../../../ui/interaction/usePressed";
import { CompareEditor } from "../pinned/CompareEditor";
import { Rail } from "../rail/Rail";
import type { AnyPartedPage, RailProps } from "./page";
import { inPart, type PartsTypes } from "./part";

interface PartRailProps extends RailProps<PartsTypes> {
  readonly page: AnyPartedPage;
}

const Rows = memo(function Rows({ page, ...props }: PartRailProps) {
  const { Rail: Own } = inPart(page.pages, props.params);
  return <Own {...props} />;
});

/** What a hand moves in a figure the rail shows when the hand rests; what it moves in the rail, at once. */
export function PartRail({ params, ...props }: PartRailProps) {
  const { mayLag } = props.page;
  const root = useRef<HTMLDivElement>(null);
  const pressed = usePressed(root);
  const mayRest = useCallback<typeof mayLag>(
    (before, now) => !pressed && mayLag(before, now),
    [pressed, mayLag],
  );
  const shown = useSoon(useCalm(params, mayRest), mayLag);
  return (
    <Rail root={root}>
      <Rows {...props} params={shown} />
      {inPart(props.page.parts, params).pins === true ? (
        <CompareEditor
          pinned={props.view.pin !== undefined}
          what="run"
          onPin={() => props.onLook({ pin: params })}
          onUnpin={() => props.onLook({ pin: undefined })}
        />
      ) : null}
    </Rail>
  );
}

/** @file Rows that pin the run that is shown, and choose where the pinned run appears. */
import { CompareEditor } from "./CompareEditor";
import { compareAt, placeOf } from "./place";
import { PlaceRow } from "./PlaceRow";
import type { PinView } from "./view";

interface PinRowsProps<Params> {
  readonly view: PinView<Params>;
  /** The params of the pinned run. */
  readonly params: Params;
  /** Whether some figure can show it behind. */
  readonly canBehind: boolean;
  /** Says which figures show it how, if they differ. */
  readonly note?: string | null;
  /** Whether the pinned run can be shown together with the present one; absent: yes. */
  readonly isSeen?: boolean;
  readonly onLook: (patch: PinView<Params>) => void;
}

export function PinRows<Params extends object>(props: PinRowsProps<Params>) {
  const { view, params, canBehind, note = null, isSeen = true, onLook } = props;
  return (
    <CompareEditor
      pinned={view.pin !== undefined}
      what="run"
      onPin={() => onLook({ pin: params })}
      onUnpin={() => onLook({ pin: undefined, compare: undefined })}
    >
      {isSeen ? (
        <>
          <PlaceRow
            place={placeOf(view, canBehind)}
            canBehind={canBehind}
            onPlace={(place) => onLook({ compare: compareAt(place, canBehind) })}
          />
          {note === null ? null : <p className="pin-note">{note}</p>}
        </>
      ) : null}
    </CompareEditor>
  );
}

/** @file Keeps the run that is shown, and says where it is seen. */
import { CompareEditor } from "./CompareEditor";
import { compareAt, placeOf } from "./place";
import { PlaceRow } from "./PlaceRow";
import type { PinView } from "./view";

interface PinRowsProps<Params> {
  readonly view: PinView<Params>;
  /** What is pinned. */
  readonly params: Params;
  /** Whether some figure can have it behind. */
  readonly canBehind: boolean;
  /** Which figures are compared how, where that is not all one. */
  readonly note?: string | null;
  /** Whether what is pinned can be seen with what is shown; absent: it can. */
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

/** @file The choice of where a pinned setting is shown: behind the present one, beside it, or not at all. */
import { compareAt, placeOf } from "../../shared/pinned/place";
import { PlaceRow } from "../../shared/pinned/PlaceRow";
import type { BoundsLook } from "../look";

export interface PinnedPlaceProps {
  readonly view: BoundsLook;
  readonly onLook: (patch: Pick<BoundsLook, "compare">) => void;
}

export const PinnedPlace = ({ view, onLook }: PinnedPlaceProps) => (
  <PlaceRow
    place={placeOf(view, true)}
    canBehind
    onPlace={(place) => onLook({ compare: compareAt(place, true) })}
  />
);

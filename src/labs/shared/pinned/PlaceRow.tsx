/** @file Where a pinned run is seen: not at all, behind the present one, or beside it by the same clock. */
import { RadioRow } from "../../../ui/RadioRow";
import type { Place } from "./place";

const OFF = { value: "off", label: "Off" } as const;
const BEHIND = { value: "behind", label: "Behind" } as const;
const BESIDE = { value: "beside", label: "Side by side" } as const;

interface PlaceRowProps {
  readonly place: Place;
  /** Whether some figure can have it behind. */
  readonly canBehind: boolean;
  readonly onPlace: (place: Place) => void;
}

export const PlaceRow = ({ place, canBehind, onPlace }: PlaceRowProps) => (
  <RadioRow
    legend="Where the pinned run is seen"
    control="compare"
    options={canBehind ? [OFF, BEHIND, BESIDE] : [OFF, BESIDE]}
    value={place}
    onChange={onPlace}
  />
);

/** @file The choice of where a pinned run is shown: nowhere, behind the present run, or beside it. */
import { RadioRow } from "../../../ui/RadioRow";
import type { Place } from "./place";

const OFF_OPTION = { value: "off", label: "Off" } as const;
const BEHIND_OPTION = { value: "behind", label: "Behind" } as const;
const BESIDE_OPTION = { value: "beside", label: "Side by side" } as const;

interface PlaceRowProps {
  readonly place: Place;
  /** Whether some figure can show it behind. */
  readonly canBehind: boolean;
  readonly onPlace: (place: Place) => void;
}

export const PlaceRow = ({ place, canBehind, onPlace }: PlaceRowProps) => (
  <RadioRow
    legend="Where the pinned run is seen"
    control="compare"
    options={canBehind ? [OFF_OPTION, BEHIND_OPTION, BESIDE_OPTION] : [OFF_OPTION, BESIDE_OPTION]}
    value={place}
    onChange={onPlace}
  />
);

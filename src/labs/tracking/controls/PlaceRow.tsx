/** @file Whether a pinned run is seen behind the present one, or beside it by the same clock. */
import { RadioRow } from "../../../ui/RadioRow";
import type { TrackingLook } from "../look";

const PLACES = [
  { value: "behind", label: "Behind" },
  { value: "beside", label: "Side by side" },
] as const;

interface PlaceRowProps {
  readonly compare: TrackingLook["compare"];
  readonly onLook: (patch: Pick<TrackingLook, "compare">) => void;
}

export const PlaceRow = ({ compare, onLook }: PlaceRowProps) => (
  <RadioRow
    legend="Where the pinned run is seen"
    control="compare"
    options={PLACES}
    value={compare ?? "behind"}
    onChange={(place) => onLook({ compare: place === "beside" ? place : undefined })}
  />
);

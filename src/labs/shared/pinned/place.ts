/** @file Where a pinned run is seen. */
import type { PinView } from "./view";

export type Place = "off" | "behind" | "beside";

/** Where some figure can have it behind, that is where it is unless something else is said. */
export const placeOf = ({ compare }: Pick<PinView<object>, "compare">, canBehind: boolean): Place =>
  compare ?? (canBehind ? "behind" : "beside");

/** What the view says of such a place. */
export const compareAt = (place: Place, canBehind: boolean): PinView<object>["compare"] =>
  place === "behind" || (place === "beside" && !canBehind) ? undefined : place;

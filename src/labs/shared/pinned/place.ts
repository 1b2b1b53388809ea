/** @file Where a pinned run is shown. */
import type { PinView } from "./view";

export type Place = "off" | "behind" | "beside";

/** The place in a view. Unless the view says otherwise, it is behind if some figure can show it there. */
export const placeOf = ({ compare }: Pick<PinView<object>, "compare">, canBehind: boolean): Place =>
  compare ?? (canBehind ? "behind" : "beside");

/** The value of the view for a place. */
export const compareAt = (place: Place, canBehind: boolean): PinView<object>["compare"] =>
  place === "behind" || (place === "beside" && !canBehind) ? undefined : place;

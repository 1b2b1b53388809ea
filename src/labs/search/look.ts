/** @file What the view of the search lab holds. */
import type { View } from "../../scenario/types";
import type { TimeView } from "../shared/view";

export interface SearchLook extends View, Pick<TimeView, "t"> {}

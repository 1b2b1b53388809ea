/**
 * @file What the lab shows only on demand: Figure 3, notes and measured curves, a pinned setting, the levels
 * of the second surface.
 */
export { MsePanel } from "./mse/MsePanel";
export { Pinned } from "./pinned/Pinned";
export { PinnedPlace } from "./pinned/PinnedPlace";
export { SliceNotes } from "./slice/SliceNotes";
export { loadLevels } from "./triangle/loadLevels";

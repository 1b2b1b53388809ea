/** @file Every preset, in the order in which they are offered. */
import { boundsPresets } from "./bounds";
import type { Preset } from "./preset";
import { stabilityPresets } from "./stability";
import { trackingPresets } from "./tracking";

export type { Preset } from "./preset";
export const presets: readonly Preset[] = [...boundsPresets, ...trackingPresets, ...stabilityPresets];

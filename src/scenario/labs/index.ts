/** @file Every lab that a scenario can name. */
import type { LabId, LabParams } from "../types";
import { bounds } from "./bounds";
import type { LabCodec } from "./codec";
import { stability } from "./stability";
import { tracking } from "./tracking";

export const labCodecs: { readonly [Lab in LabId]: LabCodec<LabParams[Lab]> } = {
  bounds,
  tracking,
  stability,
};

export const labIds = Object.keys(labCodecs) as readonly LabId[];

export function isLabId(text: unknown): text is LabId {
  return typeof text === "string" && Object.hasOwn(labCodecs, text);
}

/**
 * The codec of a lab whose params are handed around with it. TypeScript cannot follow that a record's key and value
 * belong together; every caller takes both from one scenario.
 */
export function codecOf(lab: LabId): LabCodec<LabParams[LabId]> {
  return labCodecs[lab] as unknown as LabCodec<LabParams[LabId]>;
}

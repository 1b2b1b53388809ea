/** @file The link codecs of the labs: one line each. */
import type { LabId, LabParams } from "../types";
import { bounds } from "./bounds";
import type { LabCodec } from "./codec";
import { stability } from "./stability";
import { tracking } from "./tracking";

type Codecs = { readonly [Lab in LabId]: LabCodec<LabParams[Lab]> };

const codecs: Codecs = { bounds, tracking, stability };

export const labIds = Object.keys(codecs) as readonly LabId[];

export function isLabId(text: unknown): text is LabId {
  return typeof text === "string" && Object.hasOwn(codecs, text);
}

/**
 * The codec of a lab whose params are handed around with it. TypeScript cannot follow that a record's key and value
 * belong together; every caller takes both from one scenario.
 */
export function codecOf(lab: LabId): LabCodec<LabParams[LabId]> {
  return codecs[lab] as unknown as LabCodec<LabParams[LabId]>;
}

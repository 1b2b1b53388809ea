/** @file Every lab that a scenario can name, and the codecs of those that are at hand: a link's lab is fetched before the link is read. */
import type { LabId, LabParams } from "../types";
import { bounds } from "./bounds";
import type { LabCodec } from "./codec";

type Codecs = { [Lab in LabId]: LabCodec<LabParams[Lab]> };

/** Fetched when first named; the first one is where every broken link leads, so it is always there. */
const loaders: { readonly [Lab in LabId]: () => Promise<Codecs[Lab]> } = {
  bounds: () => Promise.resolve(bounds),
  tracking: async () => (await import("./tracking")).tracking,
  stability: async () => (await import("./stability")).stability,
};

export const labIds = Object.keys(loaders) as readonly LabId[];

const atHand: Partial<Codecs> = { bounds };

export function isLabId(text: unknown): text is LabId {
  return typeof text === "string" && Object.hasOwn(loaders, text);
}

/** Makes codecs usable that were imported. */
export function provideCodecs(codecs: Partial<Codecs>): void {
  Object.assign(atHand, codecs);
}

export const isAtHand = (lab: LabId): boolean => Object.hasOwn(atHand, lab);

/** From then on scenarios of this lab can be written and read. Rejects where the lab's code cannot be fetched. */
export async function loadCodec(lab: LabId): Promise<void> {
  if (!isAtHand(lab)) provideCodecs({ [lab]: await loaders[lab]() });
}

/**
 * The codec of a lab whose params are handed around with it. TypeScript cannot follow that a record's key and value
 * belong together; every caller takes both from one scenario.
 */
export function codecOf(lab: LabId): LabCodec<LabParams[LabId]> {
  const codec = atHand[lab];
  if (codec === undefined) throw new Error(`The ${lab} lab is not loaded yet; load its codec first.`);
  return codec as unknown as LabCodec<LabParams[LabId]>;
}

/** @file The text that a language model learns from, and the text that it is tested on, as bytes. */
import type { Resource } from "../types";
import { WIKITEXT } from "./source";

export interface Texts extends Resource {
  readonly kind: "texts";
  /** Shown beside the figure: where they come from, under which licence. */
  readonly provenance: string;
  readonly learnt: Uint8Array;
  /** The text for the test, from which nothing is learnt. */
  readonly held: Uint8Array;
}

/** How many bytes of the test split ship with the app. */
export const HELD_BYTES = 65_536;

const PROVENANCE =
  "WikiText-2 (Merity, Xiong, Bradbury and Socher 2016), text of Wikipedia, CC BY-SA 3.0: learnt from the validation split (1.1 MB), " +
  "because the training split is too large to ship; tested on the first 65 536 bytes of the test split.";

/** The texts in public/data/wikitext-2, valid.txt and test-65536.txt. Throws if the second is not as long as its name says. */
export function wikitext(learnt: Uint8Array, held: Uint8Array): Texts {
  if (held.length !== HELD_BYTES)
    throw new Error(
      `The text to be tested on has ${held.length} bytes, not ${HELD_BYTES}; reload to try again`,
    );
  return { id: WIKITEXT, kind: "texts", provenance: PROVENANCE, learnt, held };
}

/** The texts among the resources of a run. */
export function textsIn(resources: readonly Resource[]): Texts | null {
  return (resources as readonly (Resource | Texts)[]).find(isTexts) ?? null;
}

const isTexts = (resource: Resource | Texts): resource is Texts => resource.kind === "texts";

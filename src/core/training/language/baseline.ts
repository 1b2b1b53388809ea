/** @file What counting alone reaches, in bits per byte: every byte alike, bytes by how often they occur, bytes by what stands before them. */
import { log } from "../../elementary";
import { BYTE_TOKENS } from "./bytePairs";

export interface Baseline {
  readonly uniform: number;
  readonly unigram: number;
  readonly bigram: number;
}

/**
 * Unigram: u(b) = (count(b) + 1)/(n + 256) in the text learnt from; bigram: (count(a, b) + u(b))/(count(a) + 1). Of each the mean of
 * −log₂ over the bytes of another text but its first.
 */
export function baselineOf(learnt: Uint8Array, text: Uint8Array): Baseline {
  const single = new Float64Array(BYTE_TOKENS);
  const pair = new Float64Array(BYTE_TOKENS * BYTE_TOKENS);
  for (let i = 0; i < learnt.length; i++) {
    single[learnt[i]]++;
    if (i > 0) pair[learnt[i - 1] * BYTE_TOKENS + learnt[i]]++;
  }
  let unigram = 0;
  let bigram = 0;
  for (let i = 1; i < text.length; i++) {
    const share = (single[text[i]] + 1) / (learnt.length + BYTE_TOKENS);
    unigram -= log(share);
    bigram -= log((pair[text[i - 1] * BYTE_TOKENS + text[i]] + share) / (single[text[i - 1]] + 1));
  }
  const bits = Math.LN2 * (text.length - 1);
  return { uniform: 8, unigram: unigram / bits, bigram: bigram / bits };
}

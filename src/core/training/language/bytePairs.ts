/**
 * @file Vocabularies: the 256 bytes, and beyond them pairs of tokens that are often side by side, found one after the other in a text
 * (byte-pair encoding, Gage 1994). Pairs are counted wherever they stand, overlapping ones too; the most frequent becomes a token, of
 * equally frequent ones the one with the smaller first, then the smaller second token.
 */

export const BYTE_TOKENS = 256;

export interface Vocabulary {
  readonly size: number;
  /** The two tokens that token 256 + i is made of. */
  readonly pairs: readonly (readonly [number, number])[];
}

export const bytesOnly: Vocabulary = { size: BYTE_TOKENS, pairs: [] };

/** Puts a token where its two parts are side by side, from left to right; returns how many tokens are left. */
function join(tokens: Uint16Array, length: number, [a, b]: readonly [number, number], token: number): number {
  let to = 0;
  for (let i = 0; i < length; i++) {
    const isPair = tokens[i] === a && i + 1 < length && tokens[i + 1] === b;
    tokens[to++] = isPair ? token : tokens[i];
    if (isPair) i++;
  }
  return to;
}

function count(tokens: Uint16Array, length: number, size: number, counts: Uint32Array): void {
  counts.fill(0);
  for (let i = 1; i < length; i++) counts[tokens[i - 1] * size + tokens[i]]++;
}

/** The first of the most frequent pairs; null where none occurs twice. */
function mostFrequent(counts: Uint32Array, size: number, known: number): readonly [number, number] | null {
  let most = 1;
  let at = -1;
  for (let a = 0; a < known; a++)
    for (let i = a * size; i < a * size + known; i++)
      if (counts[i] > most) {
        most = counts[i];
        at = i;
      }
  return at < 0 ? null : [Math.floor(at / size), at % size];
}

/**
 * Finds the pairs of a text; yields after each.
 *
 * @param size tokens that are wanted, at least 256; fewer are found where no pair occurs twice any more
 * @returns the vocabulary, and the text in it
 */
export function* findPairs(
  text: Uint8Array,
  size: number,
): Generator<void, { readonly vocabulary: Vocabulary; readonly tokens: Uint16Array }, void> {
  const tokens = Uint16Array.from(text);
  const counts = new Uint32Array(size * size);
  const pairs: (readonly [number, number])[] = [];
  let length = tokens.length;
  while (BYTE_TOKENS + pairs.length < size) {
    count(tokens, length, size, counts);
    const known = BYTE_TOKENS + pairs.length;
    const pair = mostFrequent(counts, size, known);
    if (pair === null) break;
    length = join(tokens, length, pair, known);
    pairs.push(pair);
    yield;
  }
  return { vocabulary: { size, pairs }, tokens: tokens.slice(0, length) };
}

/** A text in the tokens of a vocabulary: the pairs are joined in the order in which they were found. */
export function encode(text: Uint8Array, { pairs }: Vocabulary): Uint16Array {
  const tokens = Uint16Array.from(text);
  let length = tokens.length;
  for (const [i, pair] of pairs.entries()) length = join(tokens, length, pair, BYTE_TOKENS + i);
  return tokens.slice(0, length);
}

/** The bytes of every token. */
export function spell({ pairs }: Vocabulary): readonly (readonly number[])[] {
  const words: (readonly number[])[] = Array.from({ length: BYTE_TOKENS }, (_, byte) => [byte]);
  for (const [a, b] of pairs) words.push([...words[a], ...words[b]]);
  return words;
}

/** @file Says why a file is too large to be read. The size is rounded such that it still reads as above the limit. */

/** Bytes that a file of labels, distributions or examples may have. */
export const MAX_BYTES = 10_000_000;

/** "12.5 MB; at most 10 MB can be read", or null where the bytes are not too many. */
export function tooLarge(bytes: number, most: number): string | null {
  if (bytes <= most) return null;
  const rounded = (bytes / 1e6).toFixed(1);
  return `${Number(rounded) * 1e6 > most ? rounded : bytes / 1e6} MB; at most ${most / 1e6} MB can be read`;
}

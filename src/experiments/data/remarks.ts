/** @file Lines that begin with #: comments, wherever they stand; or labels and rows that begin so. */

const HASH = /^\s*#/;
/** "# a remark", "#", "###"; "#sun" may be a label. */
const PLAIN = /^\s*#+(\s|$)/;

export interface Hashes {
  /** Whether it is a comment, where nothing but its look tells. */
  readonly isRemark: (line: string) => boolean;
  /** How many comments nobody expects: those among the data, and what could be a label of those before it. */
  readonly passed: (above: readonly string[], isRemark: (line: string) => boolean) => number;
}

/** "#sun" is a label where such a line comes again, or most lines begin so. */
export function findHashes(text: string): Hashes {
  const all = text.includes("#") ? (text.match(/^[ \t]*#.*$/gm) ?? []) : [];
  const tags = all.filter((line) => !PLAIN.test(line));
  const areLabels = new Set(tags).size < tags.length || (tags.length > 1 && 2 * tags.length > linesIn(text));
  return {
    isRemark: (line) => HASH.test(line) && (!areLabels || PLAIN.test(line)),
    passed: (above, isRemark) =>
      all.slice(above.length).filter(isRemark).length + above.filter((line) => !PLAIN.test(line)).length,
  };
}

export const isPlainRemark = (line: string) => PLAIN.test(line);

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** "2 lines that begin with # were passed over", or "". */
export function passedWords(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "1 line that begins with # was passed over"
    : `${count} lines that begin with # were passed over`;
}

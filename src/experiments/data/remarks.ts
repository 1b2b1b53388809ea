/** @file Lines that begin with #: usually comments, but sometimes labels or rows. */

const HASH = /^\s*#/;
/** Comments for sure: "# a remark", "#", "###". "#sun" may be a label. */
const PLAIN_REMARK = /^\s*#+(\s|$)/;

export interface Hashes {
  /** Whether a line looks like a comment; its place in a table may tell otherwise. */
  readonly isRemark: (line: string) => boolean;
  /** How many lines were skipped as comments that might be data: all below the first data, and above it those like "#sun". */
  readonly passed: (above: readonly string[], isRemark: (line: string) => boolean) => number;
}

/** Decides what such lines are. "#sun" is a label if such a line recurs, or if most lines begin so. */
export function findHashes(text: string): Hashes {
  const all = text.includes("#") ? (text.match(/^[ \t]*#.*$/gm) ?? []) : [];
  const tags = all.filter((line) => !PLAIN_REMARK.test(line));
  const areLabels = new Set(tags).size < tags.length || (tags.length > 1 && 2 * tags.length > linesIn(text));
  return {
    isRemark: (line) => HASH.test(line) && (!areLabels || PLAIN_REMARK.test(line)),
    passed: (above, isRemark) =>
      all.slice(above.length).filter(isRemark).length +
      above.filter((line) => !PLAIN_REMARK.test(line)).length,
  };
}

export const isPlainRemark = (line: string) => PLAIN_REMARK.test(line);

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

/** @file Parses the JSON of a person's file, or says why it is none. */

/** Files of the app are not nested deeper than this. Deeper ones would overflow the recursive functions that read them. */
const MOST_DEEP = 64;

/** The greatest depth of brackets and braces, not counting those inside texts. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") most = Math.max(most, (depth += 1));
    else if (bracket === "]" || bracket === "}") depth -= 1;
  }
  return most;
}

/** Parses a text; the error is a clause: "is not JSON: …". */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; error: string } {
  const depth = depthOf(text);
  if (depth > MOST_DEEP)
    return { ok: false, error: `nests ${depth} deep; at most ${MOST_DEEP} levels are read` };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, " ") : "it cannot be parsed";
    return { ok: false, error: `is not JSON: ${why}` };
  }
}

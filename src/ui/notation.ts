/**
 * @file Short formulas in running text, from a notation: `η_max` and `x^{2}` lower and raise, `*p*` is a variable; what stands
 * between Unicode's isolates U+2068 and U+2069 is set as it is; `#0`, `#1` … are slots, bold where they are written `!0`; a slot
 * stays on one line with what touches it, and with words joined to it by U+00A0.
 */

export type Piece = (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "variable"; readonly text: string }
  | { readonly kind: "lowered" | "raised"; readonly pieces: readonly Piece[] }
  | { readonly kind: "slot"; readonly index: number; readonly bold: boolean }
  /** Text that is set as it is, without reading notation in it. */
  | { readonly kind: "isolated"; readonly text: string }
  /** No line ends within these pieces. */
  | { readonly kind: "together"; readonly pieces: readonly Piece[] }
) & {
  /** React's key, if it is not the index of the piece. */
  readonly key?: string | number;
};

const WORDS_TOGETHER = /(\u2068[^\u2069]*\u2069|[^ \u2068\u2069]+[#!]\d[^ \u2068]*|[#!]\d[^ \u2068]+)/;
const PARTS = /(\*[^*]+\*|[_^](?:\{[^}]*\}|[A-Za-z0-9]+)|[#!]\d)/;

function part(text: string): Piece {
  const inner = text.slice(1).replace(/^\{|\}$/g, "");
  switch (text[0]) {
    case "*":
      return { kind: "variable", text: text.slice(1, -1) };
    case "_":
      return { kind: "lowered", pieces: piecesOf(inner) };
    case "^":
      return { kind: "raised", pieces: piecesOf(inner) };
    default:
      return { kind: "slot", index: Number(inner), bold: text.startsWith("!") };
  }
}

const parts = (text: string): readonly Piece[] =>
  text
    .split(PARTS)
    .flatMap((piece, i): Piece[] =>
      piece === "" ? [] : [i % 2 === 1 ? part(piece) : { kind: "text", text: piece }],
    );

function parse(text: string): readonly Piece[] {
  return text.split(WORDS_TOGETHER).flatMap((piece, i): readonly Piece[] => {
    if (i % 2 === 0) return parts(piece);
    if (piece.startsWith("\u2068")) return [{ kind: "isolated", text: piece.slice(1, -1) }];
    return [{ kind: "together", pieces: parts(piece) }];
  });
}

const MOST_KNOWN = 500;
const known = new Map<string, readonly Piece[]>();

/** The pieces of a text. They are kept, since the same few texts are asked for again and again. */
export function piecesOf(text: string): readonly Piece[] {
  const there = known.get(text);
  if (there) return there;
  const pieces = parse(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, pieces);
  return pieces;
}

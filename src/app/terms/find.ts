/** @file Finds the symbols in a text's pieces that the table of symbols explains. */
import type { Piece } from "../../ui/notation";
import type { Letters } from "../../labs/shared/meanings";
import { SYMBOLS, type SymbolHelp } from "./symbols";

/** The known symbols ("η", "η_max") with their meanings. */
type Known = ReadonlyMap<string, SymbolHelp>;

export interface Found {
  readonly symbol: SymbolHelp;
  readonly pieces: readonly Piece[];
}

const plain = (symbol: string) => symbol.replaceAll("*", "");

/** For each lab with a `letters.ts`: which shared meanings its letters have; null: all meanings are its own. */
const files = import.meta.glob<readonly Letters[] | null>("../../labs/*/letters.ts", {
  eager: true,
  import: "letters",
});

function isMeant({ of }: SymbolHelp, place: string): boolean {
  const { [`../../labs/${place}/letters.ts`]: letters = [] } = files;
  return letters !== null && (of === undefined || letters.includes(of));
}

const tables = new Map<string, Known>();

/** The symbols and their meanings in a lab. */
function knownIn(place: string): Known {
  const there = tables.get(place);
  if (there) return there;
  const entries = SYMBOLS.filter((symbol) => isMeant(symbol, place)).flatMap((symbol) =>
    plain(symbol.symbol)
      .split(", ")
      .map((name) => [name, symbol] as const),
  );
  const known = new Map(entries);
  tables.set(place, known);
  return known;
}

/** A letter that stands alone, not in a word. */
const LETTER = /(?<!\p{L})([\p{Lu}\p{Script=Greek}])(?![\p{L}\p{N}])/u;

/**
 * A text cut at the letters that may be symbols. Keys are "piece.part", so that parts can be told by the
 * piece they come from.
 */
const cut = (piece: Piece, key: number): readonly Piece[] =>
  piece.kind === "text"
    ? piece.text
        .split(LETTER)
        .flatMap((text, i): Piece[] => (text === "" ? [] : [{ kind: "text", text, key: `${key}.${i}` }]))
    : [{ ...piece, key }];

const indexOf = (piece: Piece | undefined): string | null => {
  const [only, ...more] = piece?.kind === "lowered" ? piece.pieces : [];
  return only !== undefined && more.length === 0 && "text" in only ? only.text : null;
};

/** The symbol that begins at this piece, and how many pieces it takes. */
function symbolAt(pieces: readonly Piece[], at: number, known: Known): [SymbolHelp, number] | null {
  const piece = pieces[at];
  if (piece?.kind !== "text" && piece?.kind !== "variable") return null;
  const index = indexOf(pieces[at + 1]);
  const lowered = index === null ? undefined : known.get(`${piece.text}_${index}`);
  if (lowered !== undefined) return [lowered, 2];
  // A single index names an entry of a list (p_i), which has the list's meaning; a longer one makes another
  // symbol.
  const own = index === null || index.length === 1 ? known.get(piece.text) : undefined;
  const isLowered = pieces[at + 1]?.kind === "lowered";
  return own === undefined || (isLowered && index === null) ? null : [own, isLowered ? 2 : 1];
}

/**
 * Adds a piece, and joins parts of one text again if no symbol is between them, since separate pieces would
 * be laid out separately.
 */
function join(out: Piece[], piece: Piece): void {
  const last = out.at(-1);
  const isPart = last?.kind === "text" && piece.kind === "text" && textOf(last) === textOf(piece);
  if (isPart) out.splice(-1, 1, { ...last, text: last.text + piece.text });
  else out.push(piece);
}
/** The key of the piece that a part was cut from. */
const textOf = ({ key }: Piece) => String(key).split(".", 1)[0];

/** The pieces with slots in place of the symbols, numbered from `from` on, and the symbol of each slot. */
export function findTerms(
  pieces: readonly Piece[],
  place: string,
  from: number,
): { readonly pieces: readonly Piece[]; readonly found: readonly Found[] } {
  const known = knownIn(place);
  const found: Found[] = [];
  const walk = (list: readonly Piece[]): readonly Piece[] => {
    const all = list.flatMap(cut);
    const out: Piece[] = [];
    for (let at = 0; at < all.length;) {
      const hit = symbolAt(all, at, known);
      const piece = all[at];
      if (hit !== null) {
        out.push({ kind: "slot", index: from + found.length, bold: false, key: piece?.key ?? at });
        found.push({ symbol: hit[0], pieces: all.slice(at, at + hit[1]) });
      } else if (piece !== undefined)
        join(out, piece.kind === "together" ? { ...piece, pieces: walk(piece.pieces) } : piece);
      at += hit === null ? 1 : hit[1];
    }
    return out;
  };
  return { pieces: walk(pieces), found };
}

/** @file Finds the symbols that the table explains in a text's pieces. */
import type { Piece } from "../../ui/notation";
import type { Letters } from "../../labs/shared/meanings";
import { SYMBOLS, type SymbolHelp } from "./symbols";

/** "η", "η_max" → what is said of it. */
type Known = ReadonlyMap<string, SymbolHelp>;

export interface Found {
  readonly symbol: SymbolHelp;
  readonly pieces: readonly Piece[];
}

const plain = (symbol: string) => symbol.replaceAll("*", "");

/** Of each lab that says so what its letters are about; null: they are its own. */
const files = import.meta.glob<readonly Letters[] | null>("../../labs/*/letters.ts", {
  eager: true,
  import: "letters",
});

function isMeant({ of }: SymbolHelp, place: string): boolean {
  const { [`../../labs/${place}/letters.ts`]: letters = [] } = files;
  return letters !== null && (of === undefined || letters.includes(of));
}

const tables = new Map<string, Known>();

/** What symbols mean in a lab. */
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

/** A letter that is no part of a word. */
const LETTER = /(?<!\p{L})([\p{Lu}\p{Script=Greek}])(?![\p{L}\p{N}])/u;

/** A text cut at the letters that may be symbols, which have odd places; whatever else is there keeps its own. */
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

/** The symbol that begins with this piece, and how many pieces it has. */
function symbolAt(pieces: readonly Piece[], at: number, known: Known): [SymbolHelp, number] | null {
  const piece = pieces[at];
  if (piece?.kind !== "text" && piece?.kind !== "variable") return null;
  const index = indexOf(pieces[at + 1]);
  const lowered = index === null ? undefined : known.get(`${piece.text}_${index}`);
  if (lowered !== undefined) return [lowered, 2];
  // An entry of a list has the list's name; any other index makes another symbol.
  const own = index === null || index.length === 1 ? known.get(piece.text) : undefined;
  const isLowered = pieces[at + 1]?.kind === "lowered";
  return own === undefined || (isLowered && index === null) ? null : [own, isLowered ? 2 : 1];
}

/** A text's parts without a symbol between them are one again: whatever is parted is laid out anew. */
function join(out: Piece[], piece: Piece): void {
  const last = out.at(-1);
  const isPart = last?.kind === "text" && piece.kind === "text" && textOf(last) === textOf(piece);
  if (isPart) out.splice(-1, 1, { ...last, text: last.text + piece.text });
  else out.push(piece);
}
/** Which text a part is of. */
const textOf = ({ key }: Piece) => String(key).split(".", 1)[0];

/** The pieces with slots in the places of symbols, numbered from `from` on, and what stands for these. */
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
      at += hit?.[1] ?? 1;
    }
    return out;
  };
  return { pieces: walk(pieces), found };
}

/** @file Turns the known symbols of a text into terms that explain themselves. */
import type { ToExplain } from "../../ui/Explained";
import { piecesOf, type Piece } from "../../ui/notation";
import { Parts } from "../../ui/Rich";
import { findTerms } from "./find";
import { Term } from "./Term";

const NO_SLOTS: readonly never[] = [];

/** Explains the symbols of a text. A name as a whole becomes a single term, that of its first symbol. */
export function explain({ text, whole, place, from }: ToExplain) {
  const inText = piecesOf(text);
  const { pieces, found } = findTerms(inText, place, from);
  const [first] = found;
  if (!whole || first === undefined)
    return {
      pieces,
      terms: found.map(({ symbol, pieces: own }, i) => (
        <Term key={`${symbol.name} ${i}`} symbol={symbol}>
          <Parts pieces={own} slots={NO_SLOTS} />
        </Term>
      )),
    };
  const slot: Piece = { kind: "slot", index: from, bold: false };
  const term = (
    <Term symbol={first.symbol} whole>
      <Parts pieces={inText} slots={NO_SLOTS} />
    </Term>
  );
  return { pieces: [slot], terms: [term] };
}

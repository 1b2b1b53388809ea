/** @file Running text in which each symbol of the table is a term that explains itself. */
import { memo } from "react";
import type { ToExplain } from "../../ui/Explained";
import { piecesOf } from "../../ui/notation";
import { Parts, Rich } from "../../ui/Rich";
import { findTerms } from "./find";
import { Term } from "./Term";

const NONE: readonly never[] = [];

/** A name as a whole is one term: that of its first symbol. */
const Terms = memo(function Terms({ text, slots = NONE, whole = false, place }: ToExplain) {
  const { pieces, found } = findTerms(piecesOf(text), place, slots.length);
  const [first] = found;
  if (first === undefined) return <Rich text={text} slots={slots} />;
  if (whole)
    return (
      <Term symbol={first.symbol} whole>
        <Rich text={text} slots={slots} />
      </Term>
    );
  const terms = found.map(({ symbol, pieces: own }, i) => (
    <Term key={`${symbol.name} ${i}`} symbol={symbol}>
      <Parts pieces={own} slots={NONE} />
    </Term>
  ));
  return <Parts pieces={pieces} slots={[...slots, ...terms]} />;
});

export const explain = (text: ToExplain) => <Terms {...text} />;

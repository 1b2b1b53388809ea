/** @file What a run shows, sentence by sentence, each sorted into claimed, proved, exact, observed. */
import { CopyNumber } from "../../ui/CopyNumber";
import { Rich } from "../../ui/Rich";
import { unbroken } from "../../ui/unbroken";
import { afterKind, kindOf, sentenceOf, STATUS_INKS, type StatedNumber, type Statement } from "./statement";

/** A statement's text with numbers to copy. */
export const Stated = ({ text, numbers = NO_NUMBERS }: Pick<Statement, "text" | "numbers">) => (
  <Rich
    text={text}
    slots={numbers.map((number) => (
      <CopyNumber key={number.label} {...number} />
    ))}
  />
);
const NO_NUMBERS: readonly StatedNumber[] = [];

export function Statements({ statements }: { statements: readonly Statement[] }) {
  if (statements.length === 0) return null;
  return (
    <ul className="findings" aria-label="Findings">
      {statements.map((said) => (
        <li key={sentenceOf(said)} style={{ borderColor: `var(--${STATUS_INKS[said.status]})` }}>
          <b>{kindOf(said)}</b>
          <Stated {...said} text={unbroken(afterKind(said))} />
        </li>
      ))}
    </ul>
  );
}

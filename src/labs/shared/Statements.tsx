/** @file Statements about a run, sorted into claimed, proved, exact and observed. */
import { memo } from "react";
import { unbroken } from "../../ui/unbroken";
import { Stated } from "./Stated";
import { afterKind, kindOf, sentenceOf, type Statement } from "../../scenario/statement";
import { STATUS_INKS } from "./statement";
import "./statements.css";

/** Memoised: rendered again only when the statements change. */
export const Statements = memo(function Statements({ statements }: { statements: readonly Statement[] }) {
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
});

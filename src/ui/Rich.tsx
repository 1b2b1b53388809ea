/** @file Short formulas in running text, from a notation: `η_max` and `x^{2}` lower and raise, `*p*` is a variable. */
import { Fragment, type ReactNode } from "react";

const PARTS = /(\*[^*]+\*|[_^](?:\{[^}]*\}|[A-Za-z0-9]+)|[#!]\d)/;

function part(text: string, slots: readonly ReactNode[]): ReactNode {
  const inner = text.slice(1).replace(/^\{|\}$/g, "");
  switch (text[0]) {
    case "*":
      return <var>{text.slice(1, -1)}</var>;
    case "_":
      return <sub>{<Rich text={inner} />}</sub>;
    case "^":
      return <sup>{<Rich text={inner} />}</sup>;
    case "#":
      return slots[Number(inner)];
    default:
      return <b>{slots[Number(inner)]}</b>;
  }
}

interface RichProps {
  readonly text: string;
  /** What stands for `#0`, `#1` …, and in bold for `!0`, `!1` … */
  readonly slots?: readonly ReactNode[];
}

/** Text in which `_…` and `^…` take a word, or anything in braces. */
export function Rich({ text, slots = [] }: RichProps) {
  return text
    .split(PARTS)
    .map((piece, i) => <Fragment key={i}>{i % 2 === 0 ? piece : part(piece, slots)}</Fragment>);
}

/**
 * @file Short formulas in running text, from a notation: `η_max` and `x^{2}` lower and raise, `*p*` is a variable; what stands
 * between Unicode's isolates U+2068 and U+2069 is set as it is; words joined by U+00A0 around a slot stay on one line.
 */
import { Fragment, type ReactNode } from "react";

const PARTS =
  /([^ \u2068]*\u00a0[^ \u2068]*[#!]\d[^ \u2068]*|\u2068[^\u2069]*\u2069|\*[^*]+\*|[_^](?:\{[^}]*\}|[A-Za-z0-9]+)|[#!]\d)/;

const known = new Map<string, readonly string[]>();
const MOST = 500;

/** The pieces of a notation; the same few are asked for again and again. */
function piecesOf(text: string): readonly string[] {
  const there = known.get(text);
  if (there) return there;
  if (known.size >= MOST) known.clear();
  const pieces = text.split(PARTS);
  known.set(text, pieces);
  return pieces;
}

function part(text: string, slots: readonly ReactNode[]): ReactNode {
  // A line may end beside a button, whatever stands there.
  if (text[0] !== "\u2068" && text.includes("\u00a0"))
    return (
      <span style={{ whiteSpace: "nowrap" }}>
        <Rich text={text.replaceAll("\u00a0", " ")} slots={slots} />
      </span>
    );
  const inner = text.slice(1).replace(/^\{|\}$/g, "");
  switch (text[0]) {
    case "\u2068":
      return <bdi>{text.slice(1, -1)}</bdi>;
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
  return piecesOf(text).map((piece, i) => (
    <Fragment key={i}>{i % 2 === 0 ? piece : part(piece, slots)}</Fragment>
  ));
}

/**
 * @file Short formulas in running text, from a notation: `η_max` and `x^{2}` lower and raise, `*p*` is a variable; what stands
 * between Unicode's isolates U+2068 and U+2069 is set as it is; a slot stays on one line with what touches it, and with words
 * joined to it by U+00A0.
 */
import { Fragment, type ReactNode } from "react";

/** The pieces of a notation, every other one a match; the same few are asked for again and again. */
function splitter(pattern: RegExp): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const there = known.get(text);
    if (there) return there;
    if (known.size >= MOST) known.clear();
    const pieces = text.split(pattern);
    known.set(text, pieces);
    return pieces;
  };
}

const MOST = 500;
const togetherIn = splitter(/(\u2068[^\u2069]*\u2069|[^ \u2068\u2069]+[#!]\d[^ \u2068]*|[#!]\d[^ \u2068]+)/);
const partsIn = splitter(/(\*[^*]+\*|[_^](?:\{[^}]*\}|[A-Za-z0-9]+)|[#!]\d)/);

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

const Parts = ({ text, slots }: Required<RichProps>) =>
  partsIn(text).map((piece, i) => <Fragment key={i}>{i % 2 === 0 ? piece : part(piece, slots)}</Fragment>);

function together(text: string, slots: readonly ReactNode[]): ReactNode {
  if (text[0] === "\u2068") return <bdi>{text.slice(1, -1)}</bdi>;
  // Beside a button any line may end, even before a comma in WebKit and at a no-break space in all.
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      <Parts text={text.replaceAll("\u00a0", " ")} slots={slots} />
    </span>
  );
}

interface RichProps {
  readonly text: string;
  /** What stands for `#0`, `#1` …, and in bold for `!0`, `!1` … */
  readonly slots?: readonly ReactNode[];
}

/** Text in which `_…` and `^…` take a word, or anything in braces. */
export function Rich({ text, slots = [] }: RichProps) {
  return togetherIn(text).map((piece, i) => (
    <Fragment key={i}>{i % 2 === 0 ? <Parts text={piece} slots={slots} /> : together(piece, slots)}</Fragment>
  ));
}

/** @file Renders running text in the app's notation (notation.ts). */
import { Fragment, type ReactNode } from "react";
import { piecesOf, type Piece } from "./notation";

function nodeOf(piece: Piece, slots: readonly ReactNode[]): ReactNode {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "variable":
      return <var>{piece.text}</var>;
    case "lowered":
      return <sub>{<Parts pieces={piece.pieces} slots={slots} />}</sub>;
    case "raised":
      return <sup>{<Parts pieces={piece.pieces} slots={slots} />}</sup>;
    case "slot":
      return piece.bold ? <b>{slots[piece.index]}</b> : slots[piece.index];
    case "isolated":
      return <bdi>{piece.text}</bdi>;
    case "together":
      // Kept together here, because browsers may break a line beside a button, even at a no-break space and,
      // in WebKit, before a comma.
      return (
        <span style={{ whiteSpace: "nowrap" }}>
          <Parts pieces={piece.pieces.map(spaced)} slots={slots} />
        </span>
      );
  }
}

const spaced = (piece: Piece): Piece =>
  piece.kind === "text" ? { ...piece, text: piece.text.replaceAll("\u00a0", " ") } : piece;

export const Parts = ({ pieces, slots }: { pieces: readonly Piece[]; slots: readonly ReactNode[] }) =>
  pieces.map((piece, i) => <Fragment key={piece.key ?? i}>{nodeOf(piece, slots)}</Fragment>);

export interface RichProps {
  readonly text: string;
  /** What is put in place of `#0`, `#1` … and, in bold, of `!0`, `!1` … */
  readonly slots?: readonly ReactNode[] | undefined;
}

const NO_SLOTS: readonly ReactNode[] = [];

/** Renders a text in which `_` lowers and `^` raises the word, or the group in braces, that follows. */
export const Rich = ({ text, slots = NO_SLOTS }: RichProps) => (
  <Parts pieces={piecesOf(text)} slots={slots} />
);

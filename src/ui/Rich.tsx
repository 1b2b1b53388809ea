/** @file Short formulas in running text: `η_max`, `x^2` and `D_KL` become lowered and raised characters. */
import { Fragment } from "react";

const SHIFTED = /([_^](?:\{[^}]*\}|[A-Za-z0-9]+))/;

/** Text whose `_…` and `^…` (a word, or anything in braces) are lowered and raised. */
export function Rich({ text }: { text: string }) {
  return text.split(SHIFTED).map((part, i) => {
    const inner = part.slice(1).replace(/^\{|\}$/g, "");
    if (i % 2 === 0) return <Fragment key={i}>{part}</Fragment>;
    return part.startsWith("_") ? <sub key={i}>{inner}</sub> : <sup key={i}>{inner}</sup>;
  });
}

/** @file A formula set by KaTeX, and its words for screen readers. */
import katex from "katex";
import "katex/dist/katex.min.css";
import { useLayoutEffect, useRef } from "react";
import { FORMULAS } from "../../lectures/formulas";

interface FormulaProps {
  readonly tex: string;
  readonly spoken: string | null;
  readonly display: boolean;
}

export function Formula({ tex, spoken, display }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    // Rendered through the DOM, because the page's security policy forbids styles inside of HTML.
    katex.render(tex, place.current, { ...FORMULAS, throwOnError: false, displayMode: display });
  }, [tex, display]);
  return (
    <span
      ref={place}
      className={display ? "formula formula--display" : "formula"}
      {...(spoken !== null && { role: "math", "aria-label": spoken })}
    />
  );
}

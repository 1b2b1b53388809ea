/** @file The formulas with the numbers of this belief. Pointing at one highlights its curve. */
import { SLICE_CURVES, type CurveId } from "./run/params";
import type { BoundsSummary } from "./run/types";
import { CopyGroup } from "../../ui/CopyGroup";
import { CopyNumber } from "../../ui/CopyNumber";
import { Explained } from "../../ui/Explained";
import { CURVE_STYLES, headingOf } from "./curves";
import { FORMULAS } from "./formulas";

interface FormulaListProps {
  readonly summary: BoundsSummary;
  readonly target: readonly number[];
  readonly show: readonly CurveId[];
  readonly highlight: CurveId | null;
  readonly onHighlight: (id: CurveId | null) => void;
}

export function FormulaList({ summary, target, show, highlight, onHighlight }: FormulaListProps) {
  return (
    <CopyGroup label="Formulas">
      <ul className="formulas" aria-label="Formulas with the numbers of this belief">
        {SLICE_CURVES.filter((id) => show.includes(id)).map((id) => {
          const { text, numbers } = FORMULAS[id](summary, target);
          const style = CURVE_STYLES[id];
          return (
            <li key={id} title={headingOf(style)}>
              <span
                className={highlight === id ? "formulas__line--lit" : ""}
                style={{ color: `var(--${style.color})` }}
                onPointerEnter={() => onHighlight(id)}
                onPointerLeave={() => onHighlight(null)}
                onFocus={() => onHighlight(id)}
                onBlur={() => onHighlight(null)}
              >
                <Explained
                  text={text}
                  slots={numbers.map((number) => (
                    <CopyNumber key={number.label} {...number} />
                  ))}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </CopyGroup>
  );
}

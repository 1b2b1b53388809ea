/** @file The methods that are compared: each with its mark, its step and its law of λ. */
import type { CurveStyle } from "../../../charts/xy/overlay";
import { Swatch } from "../../shared/rail/Swatch";
import { NumberRow } from "../../shared/rail/NumberRow";
import { RelaxationEditor } from "../../shared/relaxation/RelaxationEditor";
import { MAX_LANGUAGE_METHODS, type LanguageMethod } from "../run/language/params";
import { POSITIVE } from "../run/params";
import { stylesOf } from "./look";
import "./language.css";

interface MethodListProps {
  readonly methods: readonly LanguageMethod[];
  readonly onChange: (methods: LanguageMethod[]) => void;
}

/** λ of methods that are added, the first that is not there yet. */
const FRESH = [1, 1.3, 1.6, 1.8, 2, 0.5];

function added(methods: readonly LanguageMethod[]): LanguageMethod {
  const relaxation = FRESH.find((value) => !methods.some((method) => method.relaxation === value)) ?? 1;
  return { kind: "adam", step: methods[0]?.step ?? 0.004, relaxation };
}

interface MethodItemProps {
  /** Its place. */
  readonly i: number;
  readonly method: LanguageMethod;
  readonly style: CurveStyle | undefined;
  readonly onChange: (method: LanguageMethod) => void;
  /** Null where it must stay. */
  readonly onRemove: (() => void) | null;
}

const NO_RESET = { shown: false, onReset: () => {} };

function MethodItem({ i, method, style, onChange, onRemove }: MethodItemProps) {
  return (
    <li>
      <div className="language-methods__head">
        {style ? <Swatch style={style} /> : null}
        <span>Adam</span>
        {onRemove === null ? null : (
          <button
            type="button"
            className="language-methods__remove"
            aria-label={`Remove method ${i + 1}, ${style?.label ?? ""}`}
            title="Remove"
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </div>
      <NumberRow
        control={`methods-${i}-step`}
        name="step U"
        noun={`step of method ${i + 1}`}
        value={method.step}
        limits={POSITIVE}
        onChange={(step) => onChange({ ...method, step })}
      />
      <RelaxationEditor
        line={{
          control: `methods-${i}-relaxation`,
          name: "law of λ",
          noun: "relaxation",
          label: `law of λ of method ${i + 1}`,
          value: method.relaxation,
          reset: NO_RESET,
          onChange: (relaxation) => onChange({ ...method, relaxation }),
        }}
        withResiduals={false}
      />
    </li>
  );
}

export function MethodList({ methods, onChange }: MethodListProps) {
  const styles = stylesOf(methods);
  const full = methods.length >= MAX_LANGUAGE_METHODS;
  const remove = (i: number) => () => onChange(methods.filter((_, k) => k !== i));
  return (
    <>
      <ul className="language-methods">
        {methods.map((method, i) => (
          <MethodItem
            key={i}
            i={i}
            method={method}
            style={styles[i]}
            onChange={(next) => onChange(methods.map((each, k) => (k === i ? next : each)))}
            onRemove={methods.length > 1 ? remove(i) : null}
          />
        ))}
      </ul>
      <p className="rail-actions">
        <button type="button" disabled={full} onClick={() => onChange([...methods, added(methods)])}>
          {full ? `${MAX_LANGUAGE_METHODS} methods are the most` : "+ add a method"}
        </button>
      </p>
    </>
  );
}

/** @file The methods side by side: each with its mark, its kind, its step, its parameter and its law of λ. */
import { METHOD_KINDS, trainsAny, type MethodKind } from "../../../core/training/methods";
import type { Limits } from "../../../param/limits";
import { NumberRow } from "../../shared/rail/NumberRow";
import { ChoiceRow } from "../../shared/rail/rows";
import { Swatch } from "../../shared/rail/Swatch";
import { RelaxationEditor } from "../../shared/relaxation/RelaxationEditor";
import { labelsOf, METHOD_NAMES } from "../run/classification/labels";
import { methodKind } from "../run/classification/kinds";
import { BETA, EXPONENT, MAX_METHODS, SCALE, SHARE, type TrainingMethod } from "../run/classification/params";
import { methodStyle } from "./look";
import "./classification.css";

const KINDS = METHOD_KINDS.map((value) => ({ value, label: METHOD_NAMES[value] }));

/** A method with its usual numbers; λ stays. */
function fresh(kind: MethodKind, relaxation: TrainingMethod["relaxation"]): TrainingMethod {
  const made = methodKind.check({ kind, relaxation });
  return made.ok ? made.value : { kind: "sgd", step: 0.5, relaxation };
}

interface Own {
  readonly name: string;
  readonly limits: Limits;
  readonly value: number;
  readonly with: (value: number) => TrainingMethod;
}

function ownOf(method: TrainingMethod): Own | null {
  if (method.kind === "hypentropy")
    return { name: "β", limits: BETA, value: method.beta, with: (beta) => ({ ...method, beta }) };
  if (method.kind === "pNorm")
    return { name: "p", limits: EXPONENT, value: method.p, with: (p) => ({ ...method, p }) };
  if (method.kind === "certified")
    return {
      name: "share beyond",
      limits: SHARE,
      value: method.share,
      with: (share) => ({ ...method, share }),
    };
  return null;
}

interface EditorProps {
  readonly method: TrainingMethod;
  readonly place: number;
  readonly isTuned: boolean;
  readonly onChange: (method: TrainingMethod) => void;
}

function Numbers({ method, place, isTuned, onChange }: EditorProps) {
  const own = ownOf(method);
  const of = `of method ${place + 1}`;
  const control = `methods-${place + 1}`;
  const line = {
    control: `${control}-relaxation`,
    name: "λ",
    noun: `relaxation ${of}`,
    label: `law of λ ${of}`,
    value: method.relaxation,
    reset: { shown: false, onReset: () => undefined },
    onChange: (relaxation: TrainingMethod["relaxation"]) => onChange({ ...method, relaxation }),
  };
  return (
    <>
      {isTuned ? null : (
        <NumberRow
          control={`${control}-step`}
          name="step U"
          noun="step"
          label={`step ${of}`}
          value={method.step}
          limits={SCALE}
          onChange={(step) => onChange({ ...method, step })}
        />
      )}
      {own === null ? null : (
        <NumberRow
          name={own.name}
          noun={own.name}
          label={`${own.name} ${of}`}
          value={own.value}
          limits={own.limits}
          onChange={(value) => onChange(own.with(value))}
        />
      )}
      <RelaxationEditor line={line} />
    </>
  );
}

/** The methods that a network can be trained by; the others become SGD. */
export const withoutOthers = (methods: readonly TrainingMethod[]): TrainingMethod[] =>
  methods.map((method) => (trainsAny(method.kind) ? method : fresh("sgd", method.relaxation)));

interface MethodListProps {
  /** Whether a network is trained. */
  readonly isNetwork: boolean;
  readonly methods: readonly TrainingMethod[];
  readonly isTuned: boolean;
  readonly onChange: (methods: TrainingMethod[]) => void;
}

export function MethodList({ methods, isTuned, isNetwork, onChange }: MethodListProps) {
  const kinds = isNetwork ? KINDS.filter(({ value }) => trainsAny(value)) : KINDS;
  const labels = labelsOf(methods, isTuned);
  const isFull = methods.length >= MAX_METHODS;
  const last = methods.at(-1);
  return (
    <>
      <ul className="training-methods">
        {methods.map((method, place) => (
          <li key={place}>
            <details>
              <summary>
                <Swatch style={methodStyle(place, labels[place] ?? "")} />
                <span>{labels[place]}</span>
              </summary>
              <ChoiceRow
                name="method"
                noun={`method ${place + 1}`}
                value={method.kind}
                options={kinds}
                onChange={(kind) => onChange(methods.with(place, fresh(kind, method.relaxation)))}
              />
              <Numbers
                method={method}
                place={place}
                isTuned={isTuned}
                onChange={(next) => onChange(methods.with(place, next))}
              />
              {methods.length > 1 ? (
                <p className="rail-actions">
                  <button type="button" onClick={() => onChange(methods.toSpliced(place, 1))}>
                    remove {labels[place]}
                  </button>
                </p>
              ) : null}
            </details>
          </li>
        ))}
      </ul>
      <p className="rail-actions">
        <button
          type="button"
          disabled={isFull}
          onClick={() => onChange([...methods, last === undefined ? fresh("sgd", 1) : after(last, kinds)])}
        >
          {isFull ? `${MAX_METHODS} methods are the most` : "+ add a method"}
        </button>
      </p>
    </>
  );
}

/** The kind after that of the last one, so that what is added is another. */
function after({ kind }: TrainingMethod, kinds: typeof KINDS): TrainingMethod {
  const place = kinds.findIndex(({ value }) => value === kind);
  return fresh(kinds[(place + 1) % kinds.length]?.value ?? "sgd", 1);
}

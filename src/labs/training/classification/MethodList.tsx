/** @file The methods side by side: each with its mark, its kind, its step, its parameter and its law of λ. */
import { METHOD_KINDS, trainsAny, type MethodKind } from "../../../core/training/methods";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { Swatch } from "../../shared/rail/Swatch";
import { labelsOf, METHOD_NAMES } from "../run/classification/labels";
import { methodKind } from "../run/classification/kinds";
import { MAX_METHODS, type TrainingMethod } from "../run/classification/params";
import { methodStyle } from "./look";
import "./classification.css";

const METHOD = { kind: methodKind, row: { labels: METHOD_NAMES } };
const NO_RESET = { shown: false, onReset: () => {} };
const STEP_IS_TUNED = ["step"];

/** A method with its usual numbers; λ stays. */
function fresh(kind: MethodKind, relaxation: TrainingMethod["relaxation"]): TrainingMethod {
  const made = methodKind.check({ kind, relaxation });
  return made.ok ? made.value : { kind: "sgd", step: 0.5, relaxation };
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
  const kinds = METHOD_KINDS.filter((kind) => !isNetwork || trainsAny(kind));
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
              <SpeltRows
                line={{
                  control: `methods-${place + 1}`,
                  name: "method",
                  noun: `method ${place + 1}`,
                  label: `method ${place + 1}`,
                  value: method,
                  reset: NO_RESET,
                  onChange: (next) => onChange(methods.with(place, next)),
                }}
                of={METHOD}
                whose={`of method ${place + 1}`}
                offers={(kind) => kinds.some((each) => each === kind)}
                without={isTuned ? STEP_IS_TUNED : undefined}
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
function after({ kind }: TrainingMethod, kinds: readonly MethodKind[]): TrainingMethod {
  return fresh(kinds[(kinds.indexOf(kind) + 1) % kinds.length] ?? "sgd", 1);
}

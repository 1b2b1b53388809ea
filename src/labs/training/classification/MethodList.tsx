/** @file The list of methods to compare: each with its mark, kind, step, parameter and law of λ. */
import { METHOD_KINDS, trainsAny, type MethodKind } from "../../../core/training/methods";
import { FoldList } from "../../shared/rail/FoldList";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { Swatch } from "../../shared/rail/Swatch";
import { labelsOf, METHOD_NAMES } from "../run/classification/labels";
import { methodKind } from "../run/classification/kinds";
import { MAX_METHODS, type TrainingMethod } from "../run/classification/params";
import { methodStyle } from "./look";

const METHOD = { kind: methodKind, row: { labels: METHOD_NAMES } };
const STEP_IS_TUNED = ["step"];

/** A method of this kind with default numbers; λ is kept. */
function fresh(kind: MethodKind, relaxation: TrainingMethod["relaxation"]): TrainingMethod {
  const made = methodKind.check({ kind, relaxation });
  return made.ok ? made.value : { kind: "sgd", step: 0.5, relaxation };
}

/** The methods, where those that cannot train a network are replaced by SGD. */
export const withoutOthers = (methods: readonly TrainingMethod[]): TrainingMethod[] =>
  methods.map((method) => (trainsAny(method.kind) ? method : fresh("sgd", method.relaxation)));

interface MethodListProps {
  /** Whether the model is a network. */
  readonly isNetwork: boolean;
  readonly methods: readonly TrainingMethod[];
  readonly isTuned: boolean;
  readonly onChange: (methods: TrainingMethod[]) => void;
}

export function MethodList({ methods, isTuned, isNetwork, onChange }: MethodListProps) {
  const kinds = METHOD_KINDS.filter((kind) => !isNetwork || trainsAny(kind));
  const labels = labelsOf(methods, isTuned);
  const last = methods.at(-1);
  return (
    <FoldList
      control="methods"
      one="a method"
      many="methods"
      items={methods}
      atLeast={1}
      most={MAX_METHODS}
      next={() => (last === undefined ? fresh("sgd", 1) : after(last, kinds))}
      onChange={onChange}
      renderLine={(_, i) => (
        <>
          <Swatch style={methodStyle(i, labels[i] ?? "")} />
          <span>{labels[i]}</span>
        </>
      )}
      renderRows={(line) => (
        <SpeltRows
          line={{ ...line, name: "method" }}
          of={METHOD}
          whose={`of ${line.label}`}
          offers={(kind) => kinds.some((each) => each === kind)}
          without={isTuned ? STEP_IS_TUNED : undefined}
        />
      )}
    />
  );
}

/** A method of the next kind after the last one's, to be added. */
function after({ kind }: TrainingMethod, kinds: readonly MethodKind[]): TrainingMethod {
  return fresh(kinds[(kinds.indexOf(kind) + 1) % kinds.length] ?? "sgd", 1);
}

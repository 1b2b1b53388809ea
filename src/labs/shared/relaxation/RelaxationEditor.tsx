/** @file The editor of a law of λ: its kind, and the numbers that the kind has. */
import type { Limits } from "../../../param/limits";
import { Rich } from "../../../ui/Rich";
import { NumberRow } from "../rail/NumberRow";
import { BesideRow, ChoiceRow } from "../rail/rows";
import type { Line } from "../rail/railOf";
import {
  COUPLINGS,
  LAMBDA,
  PROBABILITY,
  type Relaxation,
  type RelaxationKind,
} from "../../../experiments/relaxation/relaxation";
import { fullRelaxation } from "../../../experiments/relaxation/law";

type Kind = RelaxationKind["kind"];

const KINDS = [
  { value: "constant", label: "constant" },
  { value: "twoPoint", label: "one of two values" },
  { value: "coupled", label: "two values, coupled" },
  { value: "uniform", label: "uniform" },
  { value: "logNormal", label: "log-normal" },
  { value: "residual", label: "by the residual" },
] as const satisfies readonly { readonly value: Kind; readonly label: string }[];

const COUPLING_LABELS = { large: "large", small: "small", independent: "any" };

/** What a law opens with when its kind is chosen: the coin stays where both have one. */
function fresh(kind: Kind, from: RelaxationKind): RelaxationKind {
  const coin = "probability" in from ? from : { values: [1, 3], probability: 0.25 };
  const { values, probability } = coin;
  switch (kind) {
    case "constant":
      return { kind, value: 1 };
    case "twoPoint":
      return { kind, values, probability };
    case "coupled":
      return { kind, values, probability, coupling: "large" };
    case "uniform":
      return { kind, from: 0, to: 2 };
    case "logNormal":
      return { kind, mu: 0, sigma: 0.5 };
    case "residual":
      return { kind, gain: 2 };
  }
}

interface Field {
  /** In the law's value. */
  readonly key: string;
  readonly name: string;
  readonly noun: string;
  readonly limits: Limits;
  readonly value: number;
  readonly with: (value: number) => RelaxationKind;
}

const replaced = (values: readonly number[], at: number, value: number): number[] =>
  values.map((each, i) => (i === at ? value : each));

function coinFields(law: Extract<RelaxationKind, { values: number[] }>): readonly Field[] {
  const values = ["first", "second"].map((which, i) => ({
    key: which,
    name: `${which} value λ_{${i + 1}}`,
    noun: `${which} value`,
    limits: LAMBDA,
    value: law.values[i] ?? 1,
    with: (value: number) => ({ ...law, values: replaced(law.values, i, value) }),
  }));
  return [
    ...values,
    {
      key: "probability",
      name: "probability P of λ_{2}",
      noun: "probability of the second",
      limits: PROBABILITY,
      value: law.probability,
      with: (probability) => ({ ...law, probability }),
    },
  ];
}

const logNormalFields = (law: Extract<RelaxationKind, { kind: "logNormal" }>): readonly Field[] => [
  {
    key: "mu",
    name: "mean of ln λ",
    noun: "mean of ln λ",
    limits: { atLeast: -20, atMost: 20 },
    value: law.mu,
    with: (mu) => ({ ...law, mu }),
  },
  {
    key: "sigma",
    name: "deviation of ln λ",
    noun: "deviation of ln λ",
    limits: { atLeast: 0, atMost: 20 },
    value: law.sigma,
    with: (sigma) => ({ ...law, sigma }),
  },
];

function fieldsOf(law: RelaxationKind): readonly Field[] {
  switch (law.kind) {
    case "constant":
      return [
        {
          key: "value",
          name: "λ",
          noun: "relaxation",
          limits: LAMBDA,
          value: law.value,
          with: (value) => ({ ...law, value }),
        },
      ];
    case "twoPoint":
    case "coupled":
      return coinFields(law);
    case "uniform":
      return [
        {
          key: "from",
          name: "from",
          noun: "least",
          limits: LAMBDA,
          value: law.from,
          with: (from) => ({ ...law, from }),
        },
        {
          key: "to",
          name: "to",
          noun: "largest",
          limits: LAMBDA,
          value: law.to,
          with: (to) => ({ ...law, to }),
        },
      ];
    case "logNormal":
      return logNormalFields(law);
    case "residual":
      return [
        {
          key: "gain",
          name: "gain",
          noun: "gain",
          limits: { atLeast: 0, atMost: 1e6 },
          value: law.gain,
          with: (gain) => ({ ...law, gain }),
        },
      ];
  }
}

interface RelaxationEditorProps {
  readonly line: Line<Relaxation>;
  /** Whether there are residuals that λ could look at. */
  readonly withResiduals?: boolean;
}

const LOOKS_AT_RESIDUALS: readonly Kind[] = ["coupled", "residual"];

export function RelaxationEditor({ line, withResiduals = true }: RelaxationEditorProps) {
  const { value, control, onChange } = line;
  const law = fullRelaxation(value);
  return (
    <>
      <ChoiceRow
        {...line}
        name="law of λ"
        value={law.kind}
        options={KINDS.filter(
          (each) => withResiduals || each.value === law.kind || !LOOKS_AT_RESIDUALS.includes(each.value),
        )}
        onChange={(kind) => onChange(fresh(kind, law))}
      />
      {fieldsOf(law).map((field) => (
        <NumberRow
          key={field.key}
          control={`${control}-${field.key}`}
          name={<Rich text={field.name} />}
          noun={field.noun}
          value={field.value}
          limits={field.limits}
          place={field.limits === PROBABILITY || (field.limits.atLeast ?? 0) < 0}
          onChange={(to) => onChange(field.with(to))}
        />
      ))}
      {law.kind === "coupled" ? (
        <BesideRow
          control={`${control}-coupling`}
          name="residuals that get λ_2"
          noun="residuals that get the second value"
          value={law.coupling}
          options={COUPLINGS.map((coupling) => ({ value: coupling, label: COUPLING_LABELS[coupling] }))}
          onChange={(coupling) => onChange({ ...law, coupling })}
        />
      ) : null}
    </>
  );
}

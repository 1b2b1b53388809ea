/** @file The editor of a law of λ: its kind, and the numbers that the kind has. */
import { NumberRows } from "../rail/NumberRows";
import { BesideRow, ChoiceRow } from "../rail/rows";
import type { Line } from "../rail/railOf";
import {
  COUPLINGS,
  GAIN,
  LAMBDA,
  LOG_DEVIATION,
  LOG_MEAN,
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

const VALUE = [{ key: "value", name: "λ", noun: "relaxation", limits: LAMBDA }] as const;
const COIN = [
  { key: "first", name: "first value λ_{1}", noun: "first value", limits: LAMBDA },
  { key: "second", name: "second value λ_{2}", noun: "second value", limits: LAMBDA },
  {
    key: "probability",
    name: "probability P of λ_{2}",
    noun: "probability of the second",
    limits: PROBABILITY,
    place: true,
  },
] as const;
const ENDS = [
  { key: "from", noun: "least", limits: LAMBDA },
  { key: "to", noun: "largest", limits: LAMBDA },
] as const;
const LOGARITHM = [
  { key: "mu", name: "mean of ln λ", limits: LOG_MEAN, place: true },
  { key: "sigma", name: "deviation of ln λ", limits: LOG_DEVIATION },
] as const;
const OF_RESIDUALS = [{ key: "gain", limits: GAIN }] as const;

interface LawProps {
  readonly law: RelaxationKind;
  readonly control: string;
  readonly onChange: (law: RelaxationKind) => void;
}

/** The numbers that a law of this kind has. */
function LawRows({ law, ...own }: LawProps) {
  switch (law.kind) {
    case "constant":
      return <NumberRows value={law} numbers={VALUE} {...own} />;
    case "twoPoint":
    case "coupled": {
      const [first = 1, second = 1] = law.values;
      return (
        <NumberRows
          value={{ first, second, probability: law.probability }}
          numbers={COIN}
          control={own.control}
          onChange={(coin) =>
            own.onChange({ ...law, values: [coin.first, coin.second], probability: coin.probability })
          }
        />
      );
    }
    case "uniform":
      return <NumberRows value={law} numbers={ENDS} {...own} />;
    case "logNormal":
      return <NumberRows value={law} numbers={LOGARITHM} {...own} />;
    case "residual":
      return <NumberRows value={law} numbers={OF_RESIDUALS} {...own} />;
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
      <LawRows law={law} control={control} onChange={onChange} />
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

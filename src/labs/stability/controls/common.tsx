/** @file Controls that several parts have. */
import {
  FLOOR,
  ITERATIONS,
  TOLERANCE,
  type StabilityParams,
  type Update,
} from "../../../experiments/stability/params";
import { Section } from "../../../ui/Section";
import { RadioRow } from "../../../ui/RadioRow";
import { usualOf } from "../model/edit";
import { NumberRow } from "./rows";

/** What every editor of the rail gets. */
export interface EditorProps<Params extends StabilityParams> {
  readonly params: Params;
  readonly onChange: (params: Params) => void;
}

/** The usual params of the same kind. */
export const usualFor = <Params extends StabilityParams>(params: Params): Params => usualOf(params) as Params;

const UPDATES = [
  { value: "mirror", label: "entropy mirror" },
  { value: "projected", label: "projected" },
] as const;

export function UpdateSection<Params extends StabilityParams & { update: Update }>({
  params,
  onChange,
}: EditorProps<Params>) {
  const usual = usualFor(params).update;
  return (
    <Section
      title="Update"
      reset={{ shown: params.update !== usual, onReset: () => onChange({ ...params, update: usual }) }}
    >
      <RadioRow
        legend="Update"
        options={UPDATES}
        value={params.update}
        onChange={(update) => onChange({ ...params, update })}
      />
    </Section>
  );
}

type Running = Extract<StabilityParams, { iterations: number }>;

export function RunRows<Params extends Running>({ params, onChange }: EditorProps<Params>) {
  const usual = usualFor(params);
  return (
    <>
      <NumberRow
        name="steps"
        noun="number of steps"
        value={params.iterations}
        usual={usual.iterations}
        limits={ITERATIONS}
        onChange={(iterations) => onChange({ ...params, iterations })}
      />
      <NumberRow
        name="floor ε"
        noun="floor"
        value={params.floor}
        usual={usual.floor}
        limits={FLOOR}
        onChange={(floor) => onChange({ ...params, floor })}
      />
      <NumberRow
        name="tolerance τ"
        noun="tolerance"
        value={params.tolerance}
        usual={usual.tolerance}
        limits={TOLERANCE}
        onChange={(tolerance) => onChange({ ...params, tolerance })}
      />
    </>
  );
}

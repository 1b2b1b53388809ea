/** @file Controls that several parts have. */
import { type StabilityParams, type Update } from "../../../experiments/stability/params";
import { tableOf } from "../../../experiments/stability/tables";
import { Section } from "../../../ui/Section";
import { RadioRow } from "../../../ui/RadioRow";
import { usualOf } from "../model/edit";
import { rowsOf } from "../../shared/rail/ParamRow";
import { updateOptions } from "../../shared/updates";

/** What every editor of the rail gets. */
export interface EditorProps<Params extends StabilityParams> {
  readonly params: Params;
  readonly onChange: (params: Params) => void;
}

/** The usual params of the same kind. */
export const usualFor = <Params extends StabilityParams>(params: Params): Params => usualOf(params) as Params;

const UPDATES = updateOptions("choice");

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
  const row = rowsOf(tableOf<Running>(params), params, (next) => onChange({ ...params, ...next }));
  return (
    <>
      {row("iterations")}
      {row("floor")}
      {row("tolerance")}
    </>
  );
}

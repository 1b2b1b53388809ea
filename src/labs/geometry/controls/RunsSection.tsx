/** @file The rows for many runs. They limit the number of runs by the number of steps, and the other way round. */
import type { Table } from "../../../param/table";
import { Section } from "../../../ui/Section";
import { rowsIn, type EditorProps } from "../../shared/parts/rows";
import { RUNS, STEPS, type RelaxationParams, type StochasticParams } from "../run/params";
import { mostBeside } from "../run/runs";

const atMost = (limits: typeof RUNS, other: number) => ({
  ...limits,
  atMost: Math.min(limits.atMost ?? Infinity, mostBeside(other)),
});

export function RunsSection<Params extends RelaxationParams | StochasticParams>({
  table,
  params,
  onChange,
}: EditorProps<Params> & { readonly table: Table<Params> }) {
  const { row } = rowsIn(table, { params, onChange });
  return (
    <Section title="Runs">
      {row("runs", { limits: atMost(RUNS, params.steps) })}
      {row("steps", { limits: atMost(STEPS, params.runs) })}
      {row("seed")}
    </Section>
  );
}

/** @file Controls that several parts share. */
import type { ReactNode } from "react";
import { type StabilityParams } from "./run/params";
import { tableOf } from "./run/tables";
import type { AnyTable } from "../../param/table";
import { usualOf } from "./model/edit";
import { rowsIn, type EditorProps } from "../shared/parts/rows";
import { rowsOf } from "../shared/rail/rowsOf";

/** The default params of the same kind. */
export const usualFor = <Params extends StabilityParams>(params: Params): Params => usualOf(params) as Params;

/** Makes rows for these params. */
export const railFor = <Params extends StabilityParams>(props: EditorProps<Params>) =>
  rowsIn(tableOf(props.params), props);

type NameIn<Params> = Params extends object ? keyof Params & string : never;

/** Makes rows for params of one of several kinds; the names are those of the present kind. */
export function rowsFor<Params extends StabilityParams>({ params, onChange }: EditorProps<Params>) {
  const table = tableOf(params) as unknown as AnyTable;
  const values = params as unknown as Record<string, unknown>;
  const { row } = rowsOf(table, values, (patch) => onChange({ ...params, ...patch }));
  return (name: NameIn<Params>): ReactNode => row(name);
}

type Running = Extract<StabilityParams, { iterations: number }>;

export function RunRows<Params extends Running>(props: EditorProps<Params>) {
  const row = rowsFor<Running>(props as unknown as EditorProps<Running>);
  return (
    <>
      {row("iterations")}
      {row("floor")}
      {row("tolerance")}
    </>
  );
}

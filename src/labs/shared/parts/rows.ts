/** @file The rows of a part in the rail. */
import type { Table } from "../../../param/table";
import { rowsOf } from "../rail/rowsOf";

/** The props of every editor in the rail. */
export interface EditorProps<Params> {
  readonly params: Params;
  readonly onChange: (params: Params) => void;
}

export const rowsIn = <Params extends object>(
  table: Table<Params>,
  { params, onChange }: EditorProps<Params>,
) => rowsOf(table, params, (patch) => onChange({ ...params, ...patch }));

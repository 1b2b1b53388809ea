/** @file The rail's rows of a part. */
import type { Table } from "../../../param/table";
import { rowsOf } from "../rail/rowsOf";

/** What every editor of the rail gets. */
export interface EditorProps<Params> {
  readonly params: Params;
  readonly onChange: (params: Params) => void;
}

export const rowsIn = <Params extends object>(
  table: Table<Params>,
  { params, onChange }: EditorProps<Params>,
) => rowsOf(table, params, (patch) => onChange({ ...params, ...patch }));

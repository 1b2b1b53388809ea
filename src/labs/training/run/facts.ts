/** @file The facts about a table of examples. */
import type { Prepared } from "../../../core/training/examples";
import type { ExampleTable } from "../../../experiments/data/examples";
import type { ClassificationParams } from "./classification/params";
import type { DataFacts } from "./classification/types";

export const factsOf = (
  table: ExampleTable,
  { train, test, dropped, constantColumns }: Prepared,
  data: ClassificationParams["data"],
): DataFacts => ({
  name: typeof data === "string" ? data : table.provenance,
  provenance: table.provenance,
  taken: table.taken,
  rows: train.rows,
  testRows: test.rows,
  dropped,
  features: train.width - 1,
  constantColumns,
  classes: table.names,
});

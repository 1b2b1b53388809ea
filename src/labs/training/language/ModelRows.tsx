/** @file The rows for the sizes of a model and for its tokens. */
import { weightCount } from "../../../core/training/language/shape";
import type { Line } from "../../shared/rail/railOf";
import { RecordRows } from "../../shared/rail/RecordRows";
import { thousands } from "../../shared/thousands";
import { modelKind } from "../run/language/kinds";
import type { LanguageModel } from "../run/language/params";
import { shapeOf } from "../run/language/shape";
import { trainingTables } from "../run/tables";
import { fitted } from "./fitted";

const { usual } = trainingTables.language.model;

/** The usual sizes, with a width that fits the present heads. */
const usualFor = ({ heads }: LanguageModel): LanguageModel => ({
  ...fitted({ ...usual, heads }),
  heads: usual.heads,
});

export function ModelRows(line: Line<LanguageModel>) {
  const { value, onChange } = line;
  const change = (to: LanguageModel) => {
    const next = modelKind.check(fitted(to));
    if (next.ok) onChange(next.value);
  };
  return (
    <>
      <RecordRows line={{ ...line, onChange: change }} named={modelKind.named} usual={usualFor(value)} />
      <p className="rail-note">{thousands(weightCount(shapeOf(value)))} weights</p>
    </>
  );
}

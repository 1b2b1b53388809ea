/** @file The rows for the sizes of a model and for its tokens. */
import { NumberRows } from "../../shared/rail/NumberRows";
import { BesideRow } from "../../shared/rail/rows";
import type { Line } from "../../shared/rail/railOf";
import { weightCount } from "../../../core/training/language/shape";
import { fitted } from "./fitted";
import { MODEL_SIZES, modelKind } from "../run/language/kinds";
import { shapeOf } from "../run/language/shape";
import { VOCABULARIES, type LanguageModel } from "../run/language/params";
import { thousands } from "../../shared/thousands";

const SIZES = (["layers", "width", "heads", "context"] as const).map((key) => ({
  key,
  limits: MODEL_SIZES[key].limits,
}));

export function ModelRows({ control, value, onChange }: Line<LanguageModel>) {
  const change = (patch: Partial<LanguageModel>) => {
    const next = fitted({ ...value, ...patch });
    if (modelKind.check(next).ok) onChange(next);
  };
  return (
    <>
      <NumberRows value={value} numbers={SIZES} control={control} onChange={change} />
      <BesideRow
        control={`${control}-vocabulary`}
        name="tokens"
        noun="tokens"
        value={String(value.vocabulary)}
        options={VOCABULARIES.map((word) => ({
          value: word,
          label: word === "bytes" ? word : `${word} tokens`,
        }))}
        onChange={(word) => change({ vocabulary: word === "512" ? 512 : word === "1024" ? 1024 : "bytes" })}
      />
      <p className="rail-note">{thousands(weightCount(shapeOf(value)))} weights</p>
    </>
  );
}

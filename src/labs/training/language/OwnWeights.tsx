/** @file Takes in a file of weights, and says where runs start. */
import { MAX_TENSOR_BYTES, parseTensors } from "../../../experiments/data/tensors";
import { datasetId } from "../../../experiments/data/source";
import { quote } from "../../../experiments/numbers";
import { NeedsFile } from "../NeedsFile";
import { OwnFile, type OwnRead } from "../OwnFile";
import type { ScreenProps } from "../page";
import type { LanguageModel, LanguageParams } from "../run/language/params";
import { weightsOf } from "../run/language/weights";

type Props = Pick<ScreenProps<"language">, "params" | "onChange">;

function readWeights(bytes: Uint8Array, name: string, local: string): OwnRead<LanguageModel> {
  const read = parseTensors(bytes, name, local);
  if (!read.ok) return read;
  const found = weightsOf(read.tensors);
  if (!found.ok) return { ok: false, error: `${quote(name)} cannot be started from: ${found.error}.` };
  const { model, numbers } = found.value;
  const tokens = model.vocabulary === "bytes" ? "bytes" : `${model.vocabulary} tokens`;
  return { ok: true, value: model, words: `: ${numbers.length} weights over ${tokens}` };
}

/** The model that a file holds comes with it. */
const OwnWeights = ({ params, onChange }: Props) => (
  <OwnFile
    button="open a file of weights …"
    accept=".safetensors"
    most={MAX_TENSOR_BYTES}
    read={readWeights}
    onTaken={(local, model) => onChange({ ...params, model, start: { local } })}
  />
);

const IN_SHORT = 8;

const startWords = (start: LanguageParams["start"]): string =>
  start === "fresh"
    ? "Fresh weights, drawn by each seed."
    : `All runs start from the file ${start.local.slice(0, IN_SHORT)}…, whose model is below. Seeds differ in what they read.`;

export const StartRows = (props: Props) => (
  <>
    <p className="rail-note">{startWords(props.params.start)}</p>
    <OwnWeights {...props} />
  </>
);

export function NeedsWeights({ lacks, ...props }: Props & Pick<ScreenProps<"language">, "lacks">) {
  const { start } = props.params;
  if (start === "fresh" || lacks !== datasetId({ weights: start })) return null;
  return (
    <NeedsFile what="starts from a file of weights" local={start.local}>
      <OwnWeights {...props} />
    </NeedsFile>
  );
}

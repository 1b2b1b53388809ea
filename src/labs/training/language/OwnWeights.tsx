/** @file Takes a file of weights, together with the model that it contains, and says where runs start. */
import { parseTensors } from "../../../experiments/data/tensors";
import { quote } from "../../../experiments/numbers";
import { LackedWeights, OwnWeights, StartNote } from "../FromWeights";
import type { OwnRead } from "../OwnFile";
import type { ScreenProps } from "../page";
import type { LanguageModel } from "../run/language/params";
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

const Own = ({ params, onChange }: Props) => (
  <OwnWeights read={readWeights} onStart={(start, model) => onChange({ ...params, model, start })} />
);

export const StartRows = (props: Props) => (
  <>
    <StartNote
      start={props.params.start}
      fresh="Fresh weights, drawn by each seed."
      rest="whose model is below. Seeds differ in what they read."
    />
    <Own {...props} />
  </>
);

export const NeedsWeights = ({ lacks, ...props }: Props & Pick<ScreenProps<"language">, "lacks">) => (
  <LackedWeights lacks={lacks} start={props.params.start}>
    <Own {...props} />
  </LackedWeights>
);

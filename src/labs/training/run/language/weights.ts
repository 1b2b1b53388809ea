/** @file Weights of a language model as a file, and a file as what a model starts from. Pure. */
import { tensorPlaces } from "../../../../core/training/language/tensors";
import { weightCount } from "../../../../core/training/language/shape";
import { writeTensors, type Tensors } from "../../../../experiments/data/tensors";
import { quote } from "../../../../experiments/numbers";
import { modelKind } from "./kinds";
import type { LanguageModel } from "./params";
import { shapeOf } from "./shape";

/** What a file of weights says of itself. A later version may be laid out in another way. */
const FORMAT = "mirrorstep language model";
const VERSION = "1";

export interface FileOfWeights {
  readonly model: LanguageModel;
  /** All weights, as a model lays them out. */
  readonly numbers: Float32Array<ArrayBuffer>;
}

type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };

const NOT_OURS = "only weights that were saved here can be started from";

/** Heads and tokens are not to be seen in the arrays. */
function modelOf({ metadata }: Tensors): Checked<LanguageModel> {
  const format = metadata.get("format");
  if (format !== FORMAT)
    return {
      ok: false,
      error: `its format is ${format === undefined ? "not named" : quote(format)}; ${NOT_OURS}`,
    };
  const version = metadata.get("version") ?? "";
  if (version !== VERSION)
    return { ok: false, error: `it is of version ${quote(version)}, and only ${VERSION} is known here` };
  const sizes = ["layers", "width", "heads", "context", "vocabulary"].map((name) => metadata.get(name) ?? "");
  const checked = modelKind.check(modelKind.parse(sizes.join(",")));
  return checked.ok
    ? checked
    : { ok: false, error: `its model is ${quote(sizes.join(", "))}, and none of that shape can be trained` };
}

const times = (shape: readonly number[]): string => shape.join(" × ");

/** The model that a file holds, or what is wrong with it as the end of a sentence. */
export function weightsOf(file: Tensors): Checked<FileOfWeights> {
  const model = modelOf(file);
  if (!model.ok) return model;
  const shape = shapeOf(model.value);
  const places = tensorPlaces(shape);
  const numbers = new Float32Array(weightCount(shape));
  for (const { name, shape: wanted, at } of places) {
    const found = file.tensors.get(name);
    if (found === undefined) return { ok: false, error: `it has no ${quote(name)}` };
    if (times(found.shape) !== times(wanted))
      return {
        ok: false,
        error: `${quote(name)} is ${times(found.shape)}, and its model needs ${times(wanted)}`,
      };
    numbers.set(found.values, at);
  }
  if (file.tensors.size !== places.length)
    return { ok: false, error: `it has ${file.tensors.size} arrays, and its model needs ${places.length}` };
  return { ok: true, value: { model: model.value, numbers } };
}

/** The file of a model's weights, the same for the same weights. */
export function fileOfWeights({ model, numbers }: FileOfWeights): Uint8Array<ArrayBuffer> {
  const { layers, width, heads, context, vocabulary } = model;
  const places = tensorPlaces(shapeOf(model));
  const metadata = {
    format: FORMAT,
    version: VERSION,
    layers: String(layers),
    width: String(width),
    heads: String(heads),
    context: String(context),
    vocabulary: String(vocabulary),
  };
  return writeTensors(
    metadata,
    places.map(({ name, shape, at }, i) => ({
      name,
      shape,
      values: numbers.subarray(at, places[i + 1]?.at ?? numbers.length),
    })),
  );
}

const modelWords = (model: LanguageModel): string => modelKind.format(model).replaceAll(",", ", ");

/** The weights that a run starts from. Throws a sentence where they are of another model. */
export function startingFrom(file: Tensors, model: LanguageModel): Float32Array<ArrayBuffer> {
  const read = weightsOf(file);
  if (!read.ok) throw new Error(`${quote(file.provenance)} cannot be started from: ${read.error}.`);
  const [own, asked] = [modelWords(read.value.model), modelWords(model)];
  if (own === asked) return read.value.numbers;
  throw new Error(
    `${quote(file.provenance)} holds weights of the model ${own}, and ${asked} is asked for; take the model of the file, or start anew.`,
  );
}

/** @file Writes the weights of a language model to a file, and reads them to start from. Pure. */
import { tensorPlaces } from "../../../../core/training/language/tensors";
import { weightCount } from "../../../../core/training/language/shape";
import { writeTensors, type Tensors } from "../../../../experiments/data/tensors";
import { quote } from "../../../../experiments/numbers";
import { modelKind } from "./kinds";
import { arraysFrom, arraysInto, formatProblem, type Checked } from "../start";
import type { LanguageModel } from "./params";
import { shapeOf } from "./shape";

/** Identifies such a file. A later version may have another format. */
const FORMAT = "mirrorstep language model";
const VERSION = "1";

export interface FileOfWeights {
  readonly model: LanguageModel;
  /** All weights in the order of the model. */
  readonly numbers: Float32Array<ArrayBuffer>;
}

/** The model of a file. The number of heads and the kind of tokens do not follow from the arrays. */
function modelOf(file: Tensors): Checked<LanguageModel> {
  const error = formatProblem(file, FORMAT, VERSION);
  if (error !== null) return { ok: false, error };
  const sizes = ["layers", "width", "heads", "context", "vocabulary"].map(
    (name) => file.metadata.get(name) ?? "",
  );
  const checked = modelKind.check(modelKind.parse(sizes.join(",")));
  return checked.ok
    ? checked
    : { ok: false, error: `its model is ${quote(sizes.join(", "))}, and none of that shape can be trained` };
}

/** The model in a file, or what is wrong with the file as the end of a sentence. */
export function weightsOf(file: Tensors): Checked<FileOfWeights> {
  const model = modelOf(file);
  if (!model.ok) return model;
  const shape = shapeOf(model.value);
  const numbers = arraysInto(file, tensorPlaces(shape), new Float32Array(weightCount(shape)));
  return numbers.ok ? { ok: true, value: { model: model.value, numbers: numbers.value } } : numbers;
}

/** A file with the weights of a model; equal weights give equal files. */
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
  return writeTensors(metadata, arraysFrom(places, numbers));
}

const modelWords = (model: LanguageModel): string => modelKind.format(model).replaceAll(",", ", ");

/** The weights with which a run starts. Throws a sentence if they belong to another model. */
export function startingFrom(file: Tensors, model: LanguageModel): Float32Array<ArrayBuffer> {
  const read = weightsOf(file);
  if (!read.ok) throw new Error(`${quote(file.provenance)} cannot be started from: ${read.error}.`);
  const [own, asked] = [modelWords(read.value.model), modelWords(model)];
  if (own === asked) return read.value.numbers;
  throw new Error(
    `${quote(file.provenance)} holds weights of the model ${own}, and ${asked} is asked for; take the model of the file, or start anew.`,
  );
}

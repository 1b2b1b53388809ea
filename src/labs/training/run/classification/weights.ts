/** @file Writes the weights of a classifier to a file, and reads them to start from. Pure. */
import { networkPlaces } from "../../../../core/training/network/shape";
import { writeTensors, type Tensors } from "../../../../experiments/data/tensors";
import { quote } from "../../../../experiments/numbers";
import { arraysFrom, arraysInto, formatProblem, type Checked } from "../start";
import { modelKind } from "./kinds";
import { shapeFor } from "./learner";
import { networkIn } from "./model";
import type { ClassificationParams } from "./params";

/** Identifies such a file. A later version may have another format. */
const FORMAT = "mirrorstep classifier";
const VERSION = "1";
const MOST_FEATURES = 10_000;
const MOST_CLASSES = 64;

export interface Classifier {
  readonly model: ClassificationParams["model"];
  readonly features: number;
  /** In the order of their logits. */
  readonly classes: readonly string[];
  /** All weights: the rows of matrices, each followed by its bias. */
  readonly numbers: Float64Array<ArrayBuffer>;
}

type Sizes = Omit<Classifier, "numbers">;

/** The arrays of a model in the order of its weights, and their total size. */
function arraysOf({ model, features, classes: { length: classes } }: Sizes) {
  const network = networkIn({ model });
  if (network === null)
    return {
      places: [{ name: "head", shape: [classes, features + 1], at: 0 }],
      count: classes * (features + 1),
    };
  const { width, ...shape } = shapeFor(network, features, classes);
  const { layers, head, count } = networkPlaces({ width, ...shape });
  const inner = layers.map((at, l) => ({ name: `layers.${l}`, shape: [width, width + 1], at }));
  return { places: [...inner, { name: "head", shape: [classes, width + 1], at: head }], count };
}

function classesOf(text: string): readonly string[] | null {
  try {
    const names: unknown = JSON.parse(text);
    const isList = Array.isArray(names) && names.length >= 2 && names.length <= MOST_CLASSES;
    return isList && names.every((name) => typeof name === "string") ? names : null;
  } catch {
    return null;
  }
}

function sizesOf(file: Tensors): Checked<Sizes> {
  const error = formatProblem(file, FORMAT, VERSION);
  if (error !== null) return { ok: false, error };
  const said = (name: string) => file.metadata.get(name) ?? "";
  const model = modelKind.check(modelKind.parse(said("model")));
  const features = Number(said("features"));
  const classes = classesOf(said("classes"));
  if (!model.ok) return { ok: false, error: `its model is ${quote(said("model"))}, which cannot be trained` };
  if (!(Number.isSafeInteger(features) && features >= 1 && features <= MOST_FEATURES))
    return { ok: false, error: `it is of ${quote(said("features"))} features` };
  if (classes === null) return { ok: false, error: "its classes are no list of 2 to 64 names" };
  return { ok: true, value: { model: model.value, features, classes } };
}

/** The classifier in a file, or what is wrong with the file as the end of a sentence. */
export function weightsOf(file: Tensors): Checked<Classifier> {
  const sizes = sizesOf(file);
  if (!sizes.ok) return sizes;
  const { places, count } = arraysOf(sizes.value);
  const numbers = arraysInto(file, places, new Float64Array(count));
  return numbers.ok ? { ok: true, value: { ...sizes.value, numbers: numbers.value } } : numbers;
}

/** A file with these weights; equal weights give equal files. */
export function fileOfWeights(classifier: Classifier): Uint8Array<ArrayBuffer> {
  const { model, features, classes, numbers } = classifier;
  const { places } = arraysOf(classifier);
  const metadata = {
    format: FORMAT,
    version: VERSION,
    model: modelKind.format(model),
    features: String(features),
    classes: JSON.stringify(classes),
  };
  return writeTensors(metadata, arraysFrom(places, numbers));
}

const sizeWords = ({ model, features, classes }: Sizes): string =>
  `${modelKind.format(model)} over ${features} features and the classes ${classes.join(", ")}`;

/** The weights with which runs start. Throws a sentence if they belong to another model or to other examples. */
export function startingFrom(file: Tensors, asked: Sizes): Float64Array<ArrayBuffer> {
  const read = weightsOf(file);
  if (!read.ok) throw new Error(`${quote(file.provenance)} cannot be started from: ${read.error}.`);
  const [own, wanted] = [sizeWords(read.value), sizeWords(asked)];
  if (own === wanted) return read.value.numbers;
  throw new Error(
    `${quote(file.provenance)} holds weights of ${own}, and ${wanted} is asked for; take the model and the examples of the file, or start anew.`,
  );
}

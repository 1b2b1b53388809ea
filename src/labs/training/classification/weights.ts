/** @file The weights at the end of the first run of each method, as files; and the reading of such files. */
import { parseTensors } from "../../../experiments/data/tensors";
import { quote } from "../../../experiments/numbers";
import type { OwnRead } from "../OwnFile";
import type { Kept } from "../SaveWeights";
import type { ClassificationTrace } from "../run/classification/types";
import { fileOfWeights, weightsOf, type Classifier } from "../run/classification/weights";
import { counted } from "../said";

/** "mirrorstep-weights-sgd-lambda-1-3". */
const nameOf = (label: string): string =>
  `mirrorstep-weights-${label.toLowerCase().replaceAll("λ", "lambda").replaceAll("β", "beta")}`
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");

export const keptAs = (label: string, classifier: Classifier): Kept => ({
  label,
  name: nameOf(label),
  count: classifier.numbers.length,
  file: () => fileOfWeights(classifier),
});

export function keptRuns({ params, data, methods }: ClassificationTrace): readonly Kept[] {
  if (data === null) return [];
  const { model } = params;
  const { features, classes } = data;
  return methods.flatMap((method) =>
    method === null || method.weights === null
      ? []
      : [keptAs(method.label, { model, features, classes, numbers: method.weights })],
  );
}

/** The weights of a classifier in a file, or what is wrong with the file. */
export function readWeights(bytes: Uint8Array, name: string, local: string): OwnRead<Classifier> {
  const read = parseTensors(bytes, name, local);
  if (!read.ok) return read;
  const found = weightsOf(read.tensors);
  if (!found.ok) return { ok: false, error: `${quote(name)} cannot be started from: ${found.error}.` };
  const { numbers, features, classes } = found.value;
  const words = `: ${numbers.length} weights over ${counted(features, "feature")} and ${counted(classes.length, "class", "classes")}`;
  return { ok: true, value: found.value, words };
}

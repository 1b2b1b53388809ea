/** @file The names of methods. */
import type { MethodKind } from "../../../../core/training/methods";
import { fullRelaxation } from "../../../../experiments/relaxation/law";
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import { writeNumber } from "../../../../param/text";
import type { TrainingMethod } from "./params";

export const METHOD_NAMES: { readonly [Kind in MethodKind]: string } = {
  sgd: "SGD",
  momentum: "momentum",
  hypentropy: "hypentropy",
  pNorm: "p-norm",
  naturalGradient: "natural gradient",
  adagrad: "AdaGrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  adamw: "AdamW",
  lion: "Lion",
  polyak: "Polyak",
  proximalPoint: "proximal point",
  certified: "capped SGD",
};

/** "λ 1.3", "λ in {1, 3}, P = 0.25". */
export function lambdaWords(relaxation: Relaxation): string {
  const law = fullRelaxation(relaxation);
  switch (law.kind) {
    case "constant":
      return `λ ${writeNumber(law.value)}`;
    case "twoPoint":
    case "coupled": {
      const coupled =
        law.kind === "coupled" && law.coupling !== "independent" ? `, on ${law.coupling} gradients` : "";
      return `λ in {${law.values.map(writeNumber).join(", ")}}, P = ${writeNumber(law.probability)}${coupled}`;
    }
    case "uniform":
      return `λ from ${writeNumber(law.from)} to ${writeNumber(law.to)}`;
    case "logNormal":
      return `ln λ normal, ${writeNumber(law.mu)} ± ${writeNumber(law.sigma)}`;
    case "residual":
      return `λ by the gradient, gain ${writeNumber(law.gain)}`;
  }
}

function nameOf(method: TrainingMethod): string {
  const name = METHOD_NAMES[method.kind];
  if (method.kind === "hypentropy") return `${name} β ${writeNumber(method.beta)}`;
  if (method.kind === "certified" && method.share > 0) return `${name} ${writeNumber(method.share)}`;
  return method.kind === "pNorm" ? `${name} ${writeNumber(method.p)}` : name;
}

/** A label for each method, made of what tells it from the others: name, λ, step. */
export function labelsOf(methods: readonly TrainingMethod[], isTuned: boolean): readonly string[] {
  const names = methods.map(nameOf);
  const relaxed = methods.map((method, i) => {
    const alone = names.filter((name) => name === names[i]).length === 1;
    const one = fullRelaxation(method.relaxation);
    const isPlain = one.kind === "constant" && one.value === 1;
    return alone && isPlain ? (names[i] ?? "") : `${names[i] ?? ""}, ${lambdaWords(method.relaxation)}`;
  });
  return relaxed.map((label, i) => {
    if (relaxed.filter((other) => other === label).length === 1) return label;
    const own = isTuned ? label : `${label}, U ${writeNumber(methods[i]?.step ?? NaN)}`;
    const same = relaxed.slice(0, i).filter((other) => other === label).length;
    return isTuned && same > 0 ? `${own} (${same + 1})` : own;
  });
}

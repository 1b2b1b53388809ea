/** @file A NumPy program that runs a textbook method and the template's row for it. Pure. */
import { list } from "../../shared/geometry/python";
import { objectiveProgram } from "../flow/python";
import { startOf } from "../run/equalities/methods";
import type { EqualitiesParams } from "../run/params";
import { PAIR_NAMES } from "./words";

/** What each keeps, how its textbook steps, and metric and oracle of the row. */
interface Method {
  readonly keeps: string;
  readonly textbook: readonly string[];
  readonly row: readonly string[];
}

const METRIC_ROW = "x = (h * x - eta * u) / h";
const ENTROPY_ROW = ["u = gradient(x, t)", "w = x * np.exp(-eta * (u - u.min()))", "x = w / w.sum()"];
const MOMENTS = ["first = beta1 * first + (1 - beta1) * g", "second = beta2 * second + (1 - beta2) * g**2"];

const METHODS: { readonly [Name in EqualitiesParams["pair"]]: Method } = {
  adagrad: {
    keeps: "squares = np.zeros_like(start)",
    textbook: [
      "g = gradient(x, t)",
      "squares = squares + g**2",
      "x = x - eta * g / (np.sqrt(squares) + epsilon)",
    ],
    row: ["u = gradient(x, t)", "squares = squares + u**2", "h = np.sqrt(squares) + epsilon", METRIC_ROW],
  },
  rmsprop: {
    keeps: "second = np.zeros_like(start)",
    textbook: [
      "g = gradient(x, t)",
      "second = rho * second + (1 - rho) * g**2",
      "x = x - eta * g / (np.sqrt(second) + epsilon)",
    ],
    row: [
      "u = gradient(x, t)",
      "second = rho * second + (1 - rho) * u**2",
      "h = np.sqrt(second) + epsilon",
      METRIC_ROW,
    ],
  },
  adam: {
    keeps: "first, second = np.zeros_like(start), np.zeros_like(start)",
    textbook: [
      "g = gradient(x, t)",
      ...MOMENTS,
      "root = np.sqrt(second / (1 - beta2 ** (t + 1)))",
      "x = x - eta * first / (1 - beta1 ** (t + 1)) / (root + epsilon)",
    ],
    row: [
      "g = gradient(x, t)",
      ...MOMENTS,
      "u = first / (1 - beta1 ** (t + 1))",
      "h = np.sqrt(second / (1 - beta2 ** (t + 1))) + epsilon",
      METRIC_ROW,
    ],
  },
  naturalGradient: {
    keeps: "theta = np.log(start)",
    textbook: [
      "fisher = np.exp(theta)",
      "in_theta = fisher * gradient(x, t)",
      "theta = theta - eta * in_theta / fisher",
      "x = np.exp(theta)",
    ],
    row: ["u = gradient(x, t)", "x = x * np.exp(-eta * u)"],
  },
  hedge: {
    keeps: "total = np.zeros_like(start)",
    textbook: [
      "total = total + gradient(x, t)",
      "w = start * np.exp(-eta * (total - total.min()))",
      "x = w / w.sum()",
    ],
    row: ENTROPY_ROW,
  },
  replicator: {
    keeps: "odds = np.log(start / start[-1])",
    textbook: [
      "g = gradient(x, t)",
      "odds = odds + eta * (g[-1] - g)",
      "w = np.exp(odds - odds.max())",
      "x = w / w.sum()",
    ],
    row: ENTROPY_ROW,
  },
};

const loop = (keeps: string, body: readonly string[], name: string, steps: number): string =>
  [
    keeps,
    "x = start.copy()",
    `${name} = [x]`,
    `for t in range(${steps}):`,
    ...body.map((line) => `    ${line}`),
  ]
    .concat(`    ${name}.append(x)`)
    .join("\n");

export function equalitiesProgram(params: EqualitiesParams, origin: string): string {
  const { pair, step, steps, epsilon, beta1, beta2, rho } = params;
  const { keeps, textbook, row } = METHODS[pair];
  return `# ${PAIR_NAMES[pair]} as its textbook has it, and as a row of the template of mirror descent.
# ${origin}
import numpy as np

eta, epsilon, beta1, beta2, rho = ${step}, ${epsilon}, ${beta1}, ${beta2}, ${rho}
start = ${list(Array.from(startOf(params)))}
${objectiveProgram(params)}


# The textbook.
${loop(keeps, textbook, "textbook", steps)}

# The template: a metric h, a direction u, and the same h on both sides of the step.
${loop(keeps, row, "template", steps)}

textbook, template = np.array(textbook), np.array(template)
print("end", *("%.15g" % each for each in textbook[-1]))
print("largest difference %.3g" % np.abs(textbook - template).max())
`;
}

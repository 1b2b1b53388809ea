/** @file A NumPy program that runs a textbook method and the template's row for it. Pure. */
import { list } from "../../shared/geometry/python";
import { pyText } from "../../shared/python/text";
import { objectiveProgram } from "../flow/python";
import { startOf } from "../run/equalities/methods";
import type { EqualitiesParams } from "../run/params";
import { PAIR_LABELS } from "../run/equalities/table";

/** For each method what it keeps, its textbook step, the metric and oracle of its row, and what is nearly the same. */
interface Method {
  readonly keeps: string;
  readonly textbook: readonly string[];
  readonly row: readonly string[];
  readonly variants: readonly { readonly name: string; readonly body: readonly string[] }[];
}

const METRIC_ROW = "x = (h * x - eta * u) / h";
const ENTROPY_ROW = [
  "u = gradient(x, t)",
  "h = 1 / x",
  "w = x * np.exp(-eta * (u - u.min()))",
  "x = w / w.sum()",
];
const INSIDE_ROOT = "ε inside the root";
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
    variants: [
      {
        name: INSIDE_ROOT,
        body: [
          "g = gradient(x, t)",
          "squares = squares + g**2",
          "x = x - eta * g / np.sqrt(squares + epsilon)",
        ],
      },
    ],
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
    variants: [
      {
        name: INSIDE_ROOT,
        body: [
          "g = gradient(x, t)",
          "second = rho * second + (1 - rho) * g**2",
          "x = x - eta * g / np.sqrt(second + epsilon)",
        ],
      },
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
    variants: [
      {
        name: "without bias correction",
        body: ["g = gradient(x, t)", ...MOMENTS, "x = x - eta * first / (np.sqrt(second) + epsilon)"],
      },
      {
        name: INSIDE_ROOT,
        body: [
          "g = gradient(x, t)",
          ...MOMENTS,
          "root = np.sqrt(second / (1 - beta2 ** (t + 1)) + epsilon)",
          "x = x - eta * first / (1 - beta1 ** (t + 1)) / root",
        ],
      },
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
    row: ["u = gradient(x, t)", "h = 1 / x", "x = x * np.exp(-eta * u)"],
    variants: [{ name: "without the dual", body: ["x = x - eta * x * gradient(x, t)"] }],
  },
  hedge: {
    keeps: "total = np.zeros_like(start)",
    textbook: [
      "total = total + gradient(x, t)",
      "w = start * np.exp(-eta * (total - total.min()))",
      "x = w / w.sum()",
    ],
    row: ENTROPY_ROW,
    variants: [
      {
        name: "1 − ηl instead of e^{−ηl}",
        body: ["w = x * (1 - eta * gradient(x, t))", "x = w / w.sum()"],
      },
    ],
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
    variants: [
      {
        name: "Euler’s step in x itself",
        body: ["g = gradient(x, t)", "x = x * (1 + eta * (x @ g - g))"],
      },
    ],
  },
};

export const variantNames = (pair: EqualitiesParams["pair"]): readonly string[] =>
  METHODS[pair].variants.map(({ name }) => name);

const LOOP = ["    if not (np.abs(x) < 1e150).all():", "        break"];

/** The rows of a run from its start; it ends early if numbers overflow. */
const loop = (keeps: string, body: readonly string[], name: string, more: readonly string[] = []): string =>
  [
    keeps,
    "x = start.copy()",
    `${name} = [x]`,
    "for t in range(steps):",
    ...body.map((line) => `    ${line}`),
    ...LOOP,
    `    ${name}.append(x)`,
    ...more,
  ].join("\n");

const variantProgram = (keeps: string, { name, body }: Method["variants"][number]): string =>
  `${loop(keeps, body, "variant")}
variants[${pyText(name)}] = np.array(variant)
`;

export function equalitiesProgram(params: EqualitiesParams, origin: string): string {
  const { pair, step, steps, epsilon, beta1, beta2, rho } = params;
  const { keeps, textbook, row, variants } = METHODS[pair];
  return `# ${PAIR_LABELS[pair]} as its textbook has it, and as a row of the template of mirror descent.
# ${origin}
import numpy as np

eta, steps = ${step}, ${steps}
epsilon, beta1, beta2, rho = ${epsilon}, ${beta1}, ${beta2}, ${rho}
start = ${list(Array.from(startOf(params)))}
${objectiveProgram(params)}


# The textbook.
${loop(keeps, textbook, "textbook")}

# The template: a metric h, a direction u, and the same h on both sides of the step.
metric = [np.full_like(start, np.nan)]
${loop(keeps, row, "template", ["    metric.append(h)"])}

# What is only nearly the same.
variants = {}
${variants.map((variant) => variantProgram(keeps, variant)).join("")}
both = min(len(textbook), len(template))
textbook, template, metric = (np.array(rows[:both]) for rows in (textbook, template, metric))
print("end", *("%.15g" % each for each in textbook[-1]))
print("largest difference %.3g" % np.abs(textbook - template).max())
for name, x in variants.items():
    print("largest difference %.3g" % np.abs(x[:both] - textbook[: len(x)]).max(), name)
`;
}

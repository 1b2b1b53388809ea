/** @file A NumPy program that learns from the experts anew. Pure. */
import { fullOf } from "../../../param/spelt";
import { geometryProgram, rows } from "../../shared/geometry/python";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { geometryName } from "../../../experiments/geometry/potential";
import { learnersOf } from "../run/online/learners";
import { createKept } from "../run/online/record";
import type { Geometry, Method, OnlineLosses, OnlineParams, OnlineStep } from "../run/params";

function lossesProgram(losses: OnlineLosses): string {
  const full = fullOf<Exclude<OnlineLosses, string>>(losses);
  switch (full.kind) {
    case "rows":
      return `losses = ${rows(full.rows)}`;
    case "pattern":
      return `t, i = np.arange(1, ${full.rounds} + 1)[:, None], np.arange(${full.experts})[None, :]
losses = ((2 * i + 1) * t + i * i) % 11 / 10`;
    case "turns":
      return `t = np.arange(1, ${full.rounds} + 1)
losses = np.stack([t % 2, 1 - t % 2], 1).astype(float)`;
    case "shift":
      return `losses = np.array([[0.0, 1.0]] * ${full.rounds} + [[1.0, 0.0]] * ${2 * full.rounds})`;
  }
}

/** The optimal step is that of the run: D_max and G depend on the geometry. */
function stepProgram(step: OnlineStep, optimal: number): string {
  if (typeof step === "object" && step.kind === "power")
    return `lambda t: ${step.scale} / t**${step.exponent}`;
  return `lambda t: ${typeof step === "number" ? step : optimal}`;
}

const ENTROPY: { readonly [M in Method]: string } = {
  mirror: `        sums = sums + eta(t) * l
        x = soften(sums)`,
  dualAveraging: `        sums = sums + l
        x = soften(eta(t + 1) * sums)`,
};
const GENERAL: { readonly [M in Method]: string } = {
  mirror: `        x = geometry.step(x, l, eta(t))`,
  dualAveraging: `        sums = sums + l
        x = geometry.step(start, sums, eta(t + 1))`,
};

function learnerProgram(params: OnlineParams, geometry: Geometry, method: Method): string {
  const isEntropy = fullGeometry(geometry).kind === "entropy";
  const { step } = createKept(params, geometry, method).result(0);
  return `${isEntropy ? "" : `\n${geometryProgram(geometry)}\n`}
def learn(eta):
    start = np.full(losses.shape[1], 1 / losses.shape[1])
    x, sums, loss = start, np.zeros_like(start), 0.0
    for t, l in enumerate(losses, 1):
        loss += x @ l
${(isEntropy ? ENTROPY : GENERAL)[method]}
    best = losses.sum(0)
    print("%s, ${method}: eta %.10g loss %.10g best expert %d regret %.10g" % (${JSON.stringify(geometryName(geometry))}, eta(len(losses)), loss, best.argmin() + 1, loss - best.min()))
    print("weights", " ".join("%.6g" % w for w in x))


learn(${stepProgram(params.step, step)})
`;
}

export function onlineProgram(params: OnlineParams, origin: string): string {
  return `# Learning from experts: the loss of a learner against that of the best expert.
# ${origin}
import numpy as np

${lossesProgram(params.losses)}


def soften(s):
    w = np.exp(s.min() - s)
    return w / w.sum()

${learnersOf(params)
  .map(({ geometry, method }) => learnerProgram(params, geometry, method))
  .join("\n")}`;
}

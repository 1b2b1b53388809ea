/** @file A NumPy program that learns from the experts anew. Pure. */
import { fullOf } from "../../../param/spelt";
import { geometryProgram, rows } from "../../shared/geometry/python";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { geometryName, potentialFor } from "../../../experiments/geometry/potential";
import { pyNumber } from "../../shared/python/text";
import { constantsOf } from "../run/online/constants";
import { lossesOf } from "../run/online/losses";
import { METHODS, type Geometry, type Method, type OnlineLosses, type OnlineParams } from "../run/params";
import { squaredNorm } from "./norm";

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

const EXPERTS = "np.eye(count)";

/** If φ treats all coordinates alike, all experts are equally far from the uniform weights, and one of them is enough. */
const expertsOf = (geometry: Geometry): string =>
  potentialFor(geometry).dimension === null ? `${EXPERTS}[:1]` : EXPERTS;

const ENTROPY_FARTHEST = `def farthest(count):
    """D of an expert from the start, and how far off it what is compared: 0 where D is finite."""
    return np.log(count), 0.0`;
const farthestProgram = (geometry: Geometry): string => `def farthest(count):
    """D of an expert from the start; where it is infinite, of what is one in so many rounds off it. And how far off."""
    even = np.full(count, 1 / count)
    for off in (0.0, 1 / len(losses)):
        with np.errstate(all="ignore"):
            reach = max(geometry.divergence((1 - off) * e + off / count, even) for e in ${expertsOf(geometry)})
        if np.isfinite(reach):
            break
    return reach, off`;

const OPTIMAL_STEP = `    # What makes the bound least; where none is known, as if phi were strongly convex in the 1-norm.
    square = G2 if np.isfinite(G2) else span**2 / 4
    optimal = np.sqrt(2 * reach / (len(losses) * square)) if square > 0 else 1.0
    eta = lambda t: optimal`;

function stepProgram({ step }: OnlineParams): string {
  if (typeof step === "object" && step.kind === "power")
    return `    eta = lambda t: ${step.scale} / t**${step.exponent}`;
  return typeof step === "number" ? `    eta = lambda t: ${step}` : OPTIMAL_STEP;
}

/** With decreasing steps, mirror descent may have come from anywhere. */
function reachProgram({ step, losses }: OnlineParams, geometry: Geometry, method: Method): string {
  const shrinks = typeof step === "object" && step.kind === "power" && step.exponent !== 0;
  if (!shrinks || method === "dualAveraging") return "";
  const { experts, rounds } = lossesOf(losses);
  return `    reach = ${pyNumber(constantsOf(geometry, experts, rounds).anywhere())}  # the largest D of an expert from anywhere
`;
}

const ENTROPY_UPDATE: { readonly [M in Method]: string } = {
  mirror: `        sums = sums + eta(t) * l
        x = soften(sums)`,
  dualAveraging: `        sums = sums + l
        x = soften(eta(t + 1) * sums)`,
};
const GENERAL_UPDATE: { readonly [M in Method]: string } = {
  mirror: `        x = geometry.step(x, l, eta(t))`,
  dualAveraging: `        sums = sums + l
        x = geometry.step(start, sums, eta(t + 1))`,
};

const isEntropy = (geometry: Geometry) => fullGeometry(geometry).kind === "entropy";

function learnerProgram(params: OnlineParams, geometry: Geometry, method: Method): string {
  return `
def learn():
    start = np.full(losses.shape[1], 1 / losses.shape[1])
    reach, off = farthest(start.size)
    G2 = max(squared_norm(l) for l in losses)
${stepProgram(params)}
${reachProgram(params, geometry, method)}    x, sums, lost, loss, steps = start, np.zeros_like(start), np.zeros_like(start), 0.0, 0.0
    weights, regret, bound = [x], [0.0], [np.nan]
    for t, l in enumerate(losses, 1):
        loss, lost, steps = loss + x @ l, lost + l, steps + eta(t)
        regret.append(loss - lost.min())
        bound.append(reach / eta(t) + G2 * steps / 2 + off * t * span)
${(isEntropy(geometry) ? ENTROPY_UPDATE : GENERAL_UPDATE)[method]}
        weights.append(x)
    best = lost.argmin()
    print("%s, ${method}: eta %.10g loss %.10g best expert %d regret %.10g" % (${JSON.stringify(geometryName(geometry))}, eta(len(losses)), loss, best + 1, regret[-1]))
    print("weights", " ".join("%.6g" % w for w in x))
    return np.array(regret), np.array(bound), np.array(weights)


learners.append(learn())
`;
}

/** How the bound grows with the number of experts; null if a geometry only exists for one number. */
const growthProgram = (geometry: Geometry): string =>
  potentialFor(geometry).dimension === null
    ? "growth.append([worst(count) for count in counts])"
    : "growth.append(None)";

function geometryPart(params: OnlineParams, geometry: Geometry): string {
  const methods = params.method === "both" ? METHODS : [params.method];
  return `${isEntropy(geometry) ? "" : `\n${geometryProgram(geometry)}\n`}
def squared_norm(l):
    """The square of l's dual norm over the strength of phi's convexity in the norm, up to adding the same to all losses."""
    ${squaredNorm(geometry)}


${isEntropy(geometry) ? ENTROPY_FARTHEST : farthestProgram(geometry)}


def worst(count):
    """The bound at its best step against any losses in a range: half of the experts lose nothing, half lose all."""
    reach, off = farthest(count)
    halves = np.where(np.arange(count) < count / 2, 0.0, span)
    return np.sqrt(2 * reach * len(losses) * squared_norm(halves)) + off * len(losses) * span


${growthProgram(geometry)}
${methods.map((method) => learnerProgram(params, geometry, method)).join("")}`;
}

export function onlineProgram(params: OnlineParams, origin: string): string {
  return `# Learning from experts: the loss of a learner against that of the best expert.
# ${origin}
import numpy as np

${lossesProgram(params.losses)}
span = (losses.max(1) - losses.min(1)).max()
# Numbers of experts, evenly spread in their logarithms; those that are there are among them.
counts = np.unique(np.r_[np.floor(2.0 ** np.linspace(1, 10, 41) + 0.5), losses.shape[1]].astype(int))
learners, growth = [], []


def soften(s):
    w = np.exp(s.min() - s)
    return w / w.sum()

${[params.geometry, ...params.beside].map((geometry) => geometryPart(params, geometry)).join("\n")}`;
}

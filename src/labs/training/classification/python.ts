/**
 * @file A NumPy program that repeats the training with the same examples, objective and methods; NumPy draws
 * the batches. Pure.
 */
import { pyLambda } from "../../shared/relaxation/python";
import { FIRST_WEIGHTS, openedFrom } from "../firstWeights";
import { GIVEN_FILES, readTable } from "../givenFiles";
import { OF_GRIDS } from "./figures";
import { gridOf } from "./grid";
import { DIVERGENCE, TIMES, WATCH } from "./watched";
import { networkIn } from "../run/classification/model";
import type { ClassificationParams, TrainingMethod } from "../run/classification/params";
import type { ClassificationTrace } from "../run/classification/types";

const quoted = (text: string): string => JSON.stringify(text);

/** Laws of λ that depend on the gradient of a step. */
const OF_GRADIENT: Parameters<typeof pyLambda>[1] = {
  residual: ({ gain }) => `1 + ${gain} * norm(g) / (1 + norm(g))`,
  coupled: ({ values: [first, second], probability, coupling }) =>
    `coupled(g, sizes, ${probability}, ${first}, ${second}, ${coupling === "large" ? "True" : "False"})`,
};

function methodLine(method: TrainingMethod, label: string, step: number): string {
  const own =
    method.kind === "hypentropy"
      ? method.beta
      : method.kind === "pNorm"
        ? method.p
        : method.kind === "certified"
          ? method.share
          : 0;
  return `    (${quoted(label)}, ${quoted(method.kind)}, ${step}, ${own}, lambda g, sizes, rng: ${pyLambda(method.relaxation, OF_GRADIENT)}),`;
}

/** Reads the examples: X, with gaps filled or dropped, and y. */
export function readerOf(params: Pick<ClassificationParams, "data" | "missing">): string {
  const { missing } = params;
  const gaps =
    missing === "drop"
      ? "keep = ~np.isnan(X).any(axis=1)\nX, y = X[keep], y[keep]"
      : "X = np.where(np.isnan(X), np.nanmean(X, axis=0), X)";
  return `${GIVEN_FILES}


# No header line, the class last.
table = ${readTable(params)}
raw = np.array([line.strip().split(",") for line in table.decode().splitlines() if line.strip()])
X = np.array([[np.nan if field in ("", "?") else float(field) for field in row] for row in raw[:, :-1]])
names, y = np.unique(raw[:, -1], return_inverse=True)
${gaps}`;
}

/** The methods that only softmax regression has. */
const SOFTMAX_STEPS = `    if kind == "naturalGradient":
        state["H"] = hessian(W, batch, l2)
        return np.linalg.solve(state["H"], g.ravel()).reshape(W.shape)
    if kind == "polyak":
        above = max(value(W, batch) - least, 0)
        return g * above / (g**2).sum()
`;
const SOFTMAX_MOVES = `    if kind == "proximalPoint":
        z = newton(lambda V: gradient(V, batch) + (V - W) / step, lambda V: hessian(V, batch, l2 + 1 / step),
                   lambda V: value(V, batch) + ((V - W) ** 2).sum() / (2 * step), W)
        return W + lam * (z - W)
    if kind == "certified":
        share = own
        p, d, n = beliefs(W, batch), X[batch] @ -g.T, np.arange(len(batch))
        own, others = p[n, y[batch]], p.copy()
        others[n, y[batch]] = 0
        with np.errstate(divide="ignore", invalid="ignore"):
            e = own * (d[n, y[batch]] - (others * d).sum(axis=1) / others.sum(axis=1))
            edges = np.sort(np.where(e > 0, own / e, np.inf))
        return W - min(lam * step, edges[int(share * len(batch))]) * g
`;

const stepsOf = (isNetwork: boolean): string => `def step_of(kind, own, W, g, batch, state):
    """The direction of a step of length 1 in place of theta, or None where the method moves by itself."""
    if kind == "momentum":
        state["v"] = 0.9 * state.get("v", 0) + g
        return state["v"]
    if kind in ("adagrad", "rmsprop"):
        kept, taken = (1, 1) if kind == "adagrad" else (0.9, 0.1)
        state["h"] = kept * state.get("h", 0) + taken * g**2
        return g / (np.sqrt(state["h"]) + 1e-8)
    if kind in ("adam", "adamw"):
        t = state["t"] = state.get("t", 0) + 1
        state["m"] = 0.9 * state.get("m", 0) + 0.1 * g
        state["v"] = 0.999 * state.get("v", 0) + 0.001 * g**2
        m, v = state["m"] / (1 - 0.9**t), state["v"] / (1 - 0.999**t)
        return m / (np.sqrt(v) + 1e-8) + (l2 * W if kind == "adamw" else 0)
    if kind == "lion":
        m = state.get("m", np.zeros_like(W))
        state["m"] = 0.99 * m + 0.01 * g
        return np.sign(0.9 * m + 0.1 * g) + l2 * W
${isNetwork ? "" : SOFTMAX_STEPS}    return g


def slopes(x, p):
    """The gradient of half the square of a p-norm."""
    size = (np.abs(x) ** p).sum() ** (1 / p)
    return np.sign(x) * np.abs(x) ** (p - 1) * (size ** (2 - p) if size > 0 else 0)


def moved(kind, own, W, g, batch, state, step, lam):
    if kind == "hypentropy":
        return own * np.sinh(np.arcsinh(W / own) - lam * step * g)
    if kind == "pNorm":
        return slopes(slopes(W, own) - lam * step * g, own / (own - 1))
${isNetwork ? "" : SOFTMAX_MOVES}    return W - lam * step * step_of(kind, own, W, g, batch, state)`;

const COUPLED_LAW = `def coupled(g, sizes, share, first, second, large):
    own, before = norm(g), sizes[-64:]
    sizes.append(own)
    beyond = sum(one > own if large else one < own for one in before)
    return second if before and beyond < share * len(before) else first`;

const NETWORK = `def parts(W):
    """The layers and the head, out of one vector: rows end with their bias."""
    layer = width * (width + 1)
    layers = [W[l * layer : (l + 1) * layer].reshape(width, width + 1) for l in range(depth)]
    return layers + [W[depth * layer :].reshape(classes, width + 1)]


def forward(W, batch):
    """The states, the velocities between them, the logits."""
    *layers, head = parts(W)
    hs, vs = [np.hstack([X[batch], np.zeros((len(batch), width - X.shape[1]))])], []
    for A in layers:
        vs.append(np.tanh(hs[-1] @ A[:, :-1].T + A[:, -1]))
        hs.append(hs[-1] + vs[-1] / depth)
    return hs, vs, hs[-1] @ head[:, :-1].T + head[:, -1]


def value(W, batch):
    z = forward(W, batch)[2]
    top = z.max(axis=1)
    loss = np.log(np.exp(z - top[:, None]).sum(axis=1)) + top - z[np.arange(len(batch)), y[batch]]
    return loss.mean() + l2 / 2 * (W**2).sum()


def gradient(W, batch, penalty=l2):
    hs, vs, z = forward(W, batch)
    r = np.exp(z - z.max(axis=1, keepdims=True))
    r /= r.sum(axis=1, keepdims=True)
    r[np.arange(len(batch)), y[batch]] -= 1
    r /= len(batch)
    *layers, head = parts(W)
    ones = np.ones((len(batch), 1))
    found, back = [r.T @ np.hstack([hs[-1], ones])], r @ head[:, :-1]
    for A, h, v in zip(layers[::-1], hs[-2::-1], vs[::-1]):
        a = (1 - v**2) * back / depth
        found.insert(0, a.T @ np.hstack([h, ones]))
        back = back + a @ A[:, :-1]
    return np.concatenate([G.ravel() for G in found]) + penalty * W`;

const MODEL = `def beliefs(W, batch):
    z = X[batch] @ W.T
    w = np.exp(z - z.max(axis=1, keepdims=True))
    return w / w.sum(axis=1, keepdims=True)


def value(W, batch):
    z = X[batch] @ W.T
    top = z.max(axis=1)
    loss = np.log(np.exp(z - top[:, None]).sum(axis=1)) + top - z[np.arange(len(batch)), y[batch]]
    return loss.mean() + l2 / 2 * (W**2).sum()


def gradient(W, batch, penalty=l2):
    r = beliefs(W, batch)
    r[np.arange(len(batch)), y[batch]] -= 1
    return r.T @ X[batch] / len(batch) + penalty * W


def hessian(W, batch, diagonal):
    p = beliefs(W, batch)
    A = np.einsum("nc,cd->ncd", p, np.eye(classes)) - np.einsum("nc,nd->ncd", p, p)
    H = np.einsum("ncd,ni,nj->cidj", A, X[batch], X[batch]) / len(batch)
    return H.reshape(classes * width, -1) + diagonal * np.eye(classes * width)


def newton(slope, bend, height, W):
    for _ in range(60):
        g = slope(W)
        if np.abs(g).max() < 1e-12:
            break
        d, t = np.linalg.solve(bend(W), g.ravel()).reshape(W.shape), 1.0
        while t > 1e-9 and height(W - t * d) > height(W) + 1e-15:
            t /= 2
        W = W - t * d
    return W`;

const wayOf = (isNetwork: boolean): string => `def logits(W):
    return ${isNetwork ? "forward(W, whole)[2]" : "X @ W.T"}


def course(kind, own, step, relax, seed):
    """The weights of a run before each step, and what the method remembers."""
    rng, W, state, sizes, left = np.random.default_rng(seed), start(seed), {}, [], np.array([], int)
    while True:
        yield W, state
        if len(left) < size:
            left = rng.permutation(len(y)) if size < len(y) else whole
        batch, left = left[:size], left[size:]
        g = gradient(W, batch, 0 if kind in ("adamw", "lion") else l2)
        W = moved(kind, own, W, g, batch, state, step, relax(g, sizes, rng))


often = lambda runs: ${isNetwork ? "runs" : "1 if size == len(y) else runs"}
has_left = lambda f: not f <= 1e6 * np.log(classes)`;

const loopOf = (isNetwork: boolean): string => `courses, arrivals, watch = [], [], Watch()
for label, kind, step, own, relax in methods:
    arrived, ends, rows = [], [], []
    for seed in range(often(seeds)):
        heights, shares, ${isNetwork ? "" : "apart, "}when = [], [], ${isNetwork ? "" : "[], "}np.nan
        for t, (W, state) in zip(range(steps + 1), course(kind, own, step, relax, seed)):
            heights.append(value(W, whole))
            shares.append((logits(W).argmax(axis=1) == y).mean())
${isNetwork ? "" : "            apart.append(divergence(kind, own, W, state))\n"}            if not courses and seed == 0:
                watch.look(W)
            if np.isnan(when) and t > 0 and heights[-1] <= goal and (t % every == 0 or t == steps):
                when = t
            if has_left(heights[-1]):
                break
        gone = (steps + 1 - len(heights)) * [np.inf]
        arrived.append(when)
        rows.append((heights + gone, shares + [np.nan for _ in gone]${isNetwork ? "" : ", apart + gone"}))
        ends.append(${isNetwork ? "rows[-1][0][-1]" : "(rows[-1][0][-1], 0.5 * norm(W - z) ** 2)"})
    courses.append(np.array(rows).transpose(1, 0, 2))
    arrivals.append(np.array(arrived))
    mean = "not all arrive" if np.isnan(arrived).any() else "%.4g" % np.mean(arrived)
${
  isNetwork
    ? `    print("%s: U %.6g, steps to target %s, f %.12g" % (label, step, mean, np.mean(ends)))`
    : `    f, far = np.mean(ends, axis=0)
    print("%s: U %.6g, steps to target %s, f %.12g, half squared distance %.10g" % (label, step, mean, f, far))`
}
print("updates of the first run: beyond bound %.6g, beyond certified %.6g, away %.6g" % tuple(np.mean(watch.shares, axis=0)))
`;

const softmaxTarget = (isFresh: boolean): string => `zero = np.zeros((classes, width))
start = lambda run: ${isFresh ? "zero.copy()" : "opened().reshape(zero.shape)"}
z = newton(lambda W: gradient(W, whole), lambda W: hessian(W, whole, l2), lambda W: value(W, whole), zero)
least, first = value(z, whole), value(zero, whole)
goal = least + tau * (first - least)
print("examples %d, f* %.12g, |z*| %.12g, target %.12g" % (len(y), least, norm(z), goal))`;

const networkTarget = (seed: number, isFresh: boolean): string =>
  `start = lambda run: ${isFresh ? `np.concatenate([A.ravel() for A in first_weights(${seed}, run)])` : "opened()"}
goal = tau * np.log(classes)
print("examples %d, weights %d, target %.12g" % (len(y), len(start(0)), goal))`;

/**
 * @param trace gives the steps that were found on the grid; without it those of the params are taken. Figures
 * about grids search again.
 */
export function classificationProgram(
  params: ClassificationParams,
  origin: string,
  trace: ClassificationTrace | null,
  { figure }: { readonly figure: string } = { figure: "" },
): string {
  const { methods, l2, batch, steps, target, seeds, testFraction, tune } = params;
  const isOfGrid = OF_GRIDS.some((one) => one === figure);
  const lines = methods.map((method, place) => {
    const found = trace?.methods[place] ?? null;
    return methodLine(method, found?.label ?? `${method.kind} ${place + 1}`, found?.step ?? method.step);
  });
  const network = networkIn(params);
  const isNetwork = network !== null;
  const { start } = params;
  const isFresh = start === "fresh";
  const by = methods.length === 1 ? "one method" : `${methods.length} methods`;
  const what = isNetwork
    ? `A residual network by ${by}, until f <= tau ln C.`
    : `Softmax regression by ${by}, until f <= f* + tau (f(0) - f*).`;
  return `# ${what}
# ${origin}
# Batches and random relaxations are drawn by NumPy, so that single runs differ from those of the app; runs over all examples do not.${isNetwork ? " First weights are those of the app." : ""}
import sys
import numpy as np

l2, steps, tau, seeds = ${l2}, ${steps}, ${target}, ${seeds}
norm = np.linalg.norm
${readerOf(params)}
${
  testFraction > 0
    ? `order = np.random.default_rng(${params.seed}).permutation(len(y))[int(${testFraction} * len(y)):]\nX, y = X[order], y[order]\n`
    : ""
}spread = X.std(axis=0)
X = (X - X.mean(axis=0)) / np.where(spread > 0, spread, 1)
${
  isNetwork
    ? `classes, depth, width = y.max() + 1, ${network.depth}, max(${network.width}, X.shape[1])`
    : `X = np.hstack([X, np.ones((len(X), 1))])
classes, width = y.max() + 1, X.shape[1]`
}
whole = np.arange(len(y))
size = ${batch === "full" ? "len(y)" : `min(${batch}, len(y))`}
${TIMES}


${isNetwork ? `${FIRST_WEIGHTS}\n\n\n${NETWORK}` : MODEL}


${COUPLED_LAW}

${start === "fresh" ? "" : `\n${openedFrom(start)}\n\n`}
${stepsOf(isNetwork)}


${isNetwork ? "" : `${DIVERGENCE}\n\n\n`}${WATCH}


${wayOf(isNetwork)}

${isNetwork ? networkTarget(params.seed, isFresh) : softmaxTarget(isFresh)}
methods = [
${lines.join("\n")}
]
${isOfGrid && tune !== undefined ? gridOf(tune, params) : ""}
${loopOf(isNetwork)}`;
}

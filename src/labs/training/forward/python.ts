/**
 * @file A NumPy program that draws the same initial weights, repeats the training, and prints the numbers of
 * figures 2 to 5. Pure.
 */
import { readerOf } from "../classification/python";
import { FIRST_WEIGHTS, openedFrom } from "../firstWeights";
import type { ForwardParams } from "../run/forward/params";

const MODEL = `def states(w):
    """The states h_0 ... h_depth, and the velocities between them."""
    hs, vs = [np.hstack([X, np.zeros((len(X), width - X.shape[1]))])], []
    for W in w[:-1]:
        vs.append(np.tanh(hs[-1] @ W[:, :-1].T + W[:, -1]))
        hs.append(hs[-1] + vs[-1] / depth)
    return hs, vs


def read(w, h):
    return h @ w[-1][:, :-1].T + w[-1][:, -1]


def soften(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def losses(z):
    top = z.max(axis=1)
    return np.log(np.exp(z - top[:, None]).sum(axis=1)) + top - z[rows, y]


def objective(w):
    return losses(read(w, states(w)[0][-1])).mean() + l2 / 2 * sum((W**2).sum() for W in w)


def gradient(w, penalty):
    hs, vs = states(w)
    r = soften(read(w, hs[-1]))
    r[rows, y] -= 1
    r /= len(y)
    ones = np.ones((len(y), 1))
    found = [r.T @ np.hstack([hs[-1], ones])]
    back = r @ w[-1][:, :-1]
    for W, h, v in zip(w[-2::-1], hs[-2::-1], vs[::-1]):
        a = (1 - v**2) * back / depth
        found.insert(0, a.T @ np.hstack([h, ones]))
        back = back + a @ W[:, :-1]
    return [G + penalty * W for G, W in zip(found, w)]


def direction(g, w, state, t):
    """What a step of length 1 takes away."""
    if method == "momentum":
        state["v"] = 0.9 * state.get("v", 0) + g
        return state["v"]
    if method in ("adagrad", "rmsprop"):
        kept, taken = (1, 1) if method == "adagrad" else (0.9, 0.1)
        state["h"] = kept * state.get("h", 0) + taken * g**2
        return g / (np.sqrt(state["h"]) + 1e-8)
    if method in ("adam", "adamw"):
        state["m"] = 0.9 * state.get("m", 0) + 0.1 * g
        state["v"] = 0.999 * state.get("v", 0) + 0.001 * g**2
        m, v = state["m"] / (1 - 0.9**t), state["v"] / (1 - 0.999**t)
        return m / (np.sqrt(v) + 1e-8) + (l2 * w if method == "adamw" else 0)
    if method == "lion":
        m = state.get("m", 0 * w)
        state["m"] = 0.99 * m + 0.01 * g
        return np.sign(0.9 * m + 0.1 * g) + l2 * w
    return g


def told(name, w):
    """Beliefs after each layer, shares told right, and each layer's step in belief space with what it is held against."""
    zs = [read(w, h) for h in states(w)[0]]
    right = [(z.argmax(axis=1) == y).mean() for z in zs]
    steps, bounds, certified = [], [], []
    print("%s: f %.10g, told right by layer %s" % (name, objective(w), " ".join("%.4f" % share for share in right)))
    for l, (z, z1) in enumerate(zip(zs, zs[1:])):
        p, d = soften(z), z1 - z
        own, rest = p[rows, y].copy(), p.copy()
        rest[rows, y] = 0
        with np.errstate(divide="ignore", invalid="ignore"):
            m = np.where(rest.sum(axis=1) > 0, (rest * d).sum(axis=1) / rest.sum(axis=1), d[rows, y])
        step, bound = own * (d[rows, y] - m), 2 * p.min(axis=1) ** 2 / p.max(axis=1)
        middle = lambda values: np.sort(values)[(len(y) - 1) // 2]
        print("  layer %d: median step %.6g, bound %.6g, certified %.6g; beyond bound %.4f, beyond certified %.4f, away %.4f" % (
            l + 1, middle(step), middle(bound), middle(own), (step > bound).mean(), (step > own).mean(), (step < 0).mean()))
        steps.append(step)
        bounds.append(bound)
        certified.append(own)
    return dict(beliefs=np.array([soften(z) for z in zs]), right=right, steps=np.array(steps), bounds=np.array(bounds), certified=np.array(certified))`;

const PARTS = `def parts(W):
    layer = width * (width + 1)
    layers = [W[l * layer : (l + 1) * layer].reshape(width, width + 1) for l in range(depth)]
    return layers + [W[depth * layer :].reshape(classes, width + 1)]`;

export function forwardProgram(params: ForwardParams, origin: string): string {
  const { depth, width, l2, method, step, steps, seed, start } = params;
  return `# Beliefs after each layer of a residual network, before and after training: h <- h + tanh(W h + b)/depth, softmax of the head.
# ${origin}
import sys
import numpy as np

depth, width, l2, method, step, steps = ${depth}, ${width}, ${l2}, "${method}", ${step}, ${steps}
${readerOf(params)}
spread = X.std(axis=0)
X = (X - X.mean(axis=0)) / np.where(spread > 0, spread, 1)
classes, rows = y.max() + 1, np.arange(len(y))
width = max(width, X.shape[1])


${FIRST_WEIGHTS}


${MODEL}


${start === "fresh" ? `w = first_weights(${seed})` : `${openedFrom(start)}\n\n\n${PARTS}\n\n\nw = parts(opened())`}
print("examples %d, weights %d" % (len(y), sum(W.size for W in w)))
before = told("before training", w)
memory, course = [{} for _ in w], [objective(w)]
for t in range(1, steps + 1):
    g = gradient(w, 0 if method in ("adamw", "lion") else l2)
    w = [W - step * direction(G, W, own, t) for W, G, own in zip(w, g, memory)]
    course.append(objective(w))
after = told("after %d steps" % steps, w)
`;
}

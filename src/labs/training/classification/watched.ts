/**
 * @file NumPy code for what is recorded of a run besides its objective: the divergence to z*, and its updates
 * in belief space.
 */
import { BINS } from "../run/classification/monitor";

/** Defines `divergence`, if there is a z*. */
export const DIVERGENCE = `def divergence(kind, own, W, state):
    """D(z*, W) in the method's geometry as it was in the last step."""
    far = z - W
    if kind == "hypentropy":
        t = np.arcsinh(z / own) - np.arcsinh(W / own)
        return (np.hypot(z, own) * 2 * np.sinh(t / 2) ** 2 - z * (np.sinh(t) - t)).sum()
    if kind == "pNorm":
        square = lambda x: (np.abs(x) ** own).sum() ** (2 / own)
        return (square(z) + square(W)) / 2 - (slopes(W, own) * z).sum()
    if kind in ("rmsprop", "adam", "adamw", "naturalGradient") and not state:
        return np.nan
    if kind in ("adagrad", "rmsprop"):
        return ((np.sqrt(state.get("h", 0 * W)) + 1e-8) * far**2).sum() / 2
    if kind in ("adam", "adamw"):
        return ((np.sqrt(state["v"] / (1 - 0.999 ** state["t"])) + 1e-8) * far**2).sum() / 2
    if kind == "naturalGradient":
        return far.ravel() @ state["H"] @ far.ravel() / 2
    return (far**2).sum() / 2`;

/** Defines `Watch`, which looks at the update of every example. */
export const WATCH = `class Watch:
    """What the updates of a run are in belief space: mirror steps towards the label, against the bound and the certified step."""

    def __init__(self):
        self.shares, self.counts, self.logits = [], np.zeros((2, ${(BINS.to - BINS.from) * BINS.perDecade})), None

    def look(self, W):
        before, self.logits = self.logits, logits(W)
        if before is None:
            return
        p, d = np.exp(before - before.max(axis=1, keepdims=True)), self.logits - before
        p /= p.sum(axis=1, keepdims=True)
        certified, others = p[whole, y], p.copy()
        others[whole, y] = 0
        weight = others.sum(axis=1)
        mean = (others * d).sum(axis=1) / np.where(weight > 0, weight, 1)
        step = np.where(weight > 0, certified * (d[whole, y] - mean), 0)
        bound = p.min(axis=1) / p.max(axis=1) * 2 * p.min(axis=1)
        self.shares.append([(step > bound).mean(), (step > certified).mean(), (step < 0).mean()])
        up = step > 0
        for counts, most in zip(self.counts, (bound, certified)):
            with np.errstate(divide="ignore", over="ignore"):
                at = np.floor((np.log10(step[up] / most[up]) + ${-BINS.from}) * ${BINS.perDecade})
            np.add.at(counts, np.clip(at, 0, len(counts) - 1).astype(int), 1)`;

/** Defines `times`, the steps after which curves have values. */
export const TIMES = `every = 1 if len(y) // size <= 16 else len(y) // size // 11
looks = steps // every
even = min(looks, 200)
times = [*range(min(looks, 16) + 1), *(int(k * looks / even + 0.5) for k in range(even + 1) if even > 0)]
times = np.array(sorted({k * every for k in times} | {steps}))`;

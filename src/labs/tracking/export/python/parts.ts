/** @file The parts of the NumPy program that are the same for every run that has them. */

export const PROJECTED_MOVE = `def move(p, q, eta):
    """The projected step: the point of the simplex nearest to p + eta q / p."""
    g = -q / p
    m = int(g.argmin())
    x = p - p[m] - eta * (g - g[m])
    y = np.sort(x)[::-1]
    k = np.arange(1, y.size + 1)
    nu = (np.cumsum(y) - 1) / k
    return np.maximum(x - nu[np.nonzero(y > nu)[0][-1]], 0)`;

export const OWN_EDGE = `def fejer_step(p, q):
    """The step up to which the belief comes closer in the geometry's own divergence: by bisection, near the target its limit."""
    if np.abs(p - q).max() < 1e-5:
        way = (q / p * (move(p, q, 1.0) - p)).sum()
        return float(2 * ((p - q) ** 2 / p).sum() / way) if way > 0 else 0.0
    before = geometry.divergence(q, p)
    rises = lambda eta: not geometry.divergence(q, move(p, q, eta)) <= before
    low, high = 0.0, 1.0
    while not rises(high) and high < 1e9:
        low, high = high, 2 * high
    for _ in range(55):
        eta = (low + high) / 2
        low, high = (low, eta) if rises(eta) else (eta, high)
    return low`;

export const RUN = `def clamp(p):
    """Entries below the floor become the floor: the belief has reached a face."""
    if p.min() >= floor:
        return p, False
    p = np.maximum(p, floor)
    return p / p.sum(), True


def run(label, rule):
    """What becomes of a rule, and of every step the belief, the step size, the bound, the divergence and whether it was clamped."""
    p, clamped = start.copy(), False
    beliefs, rows = np.empty((steps + 1, start.size)), np.empty((4, steps + 1))
    settled = collapsed = recovered = first = at_shift = None
    worst = worst_before = 0.0
    for t in range(steps + 1):
        q = target(t)
        eta, bound = min(rule(p, q, t), 1e9), eta_max(p)
        if np.abs(p - q).max() >= tolerance:
            settled = None
        elif settled is None:
            settled = t
        if clamped and collapsed is None:
            collapsed = t
        if eta > bound and t < steps:
            factor = min(eta / bound, np.finfo(float).max) if bound > 0 else np.finfo(float).max
            first = first or {"t": t, "factor": factor}
            at_shift = factor if t == shift else at_shift
            worst = max(worst, factor)
            worst_before = worst_before if collapsed is not None else max(worst_before, factor)
        left = kl(q, p)
        beliefs[t], rows[:, t] = p, (eta, bound, left, clamped)
        if shift is not None and t >= shift and recovered is None and left < 1e-3:
            recovered = t - shift
        if t < steps:
            p, clamped = clamp(move(p, q, eta) if eta > 0 else p)
    if settled is not None:
        collapsed = None
    factor = worst if collapsed is None else worst_before
    result = {
        "label": label,
        "outcome": "converged" if settled is not None else "wandering" if collapsed is None else "collapsed",
        "settledAt": settled,
        "collapsedAt": collapsed,
        "recoveredIn": recovered,
        "firstViolation": first,
        "violationAtShift": at_shift,
        "worstBeforeCollapse": factor if factor > 0 else None,
        "finalKl": left,
    }
    return result, beliefs, *rows


with np.errstate(over="ignore", under="ignore"):
    runs = [run(label, rule) for label, rule in rules]
for index, (result, *_) in enumerate(runs):
    print(json.dumps({"rule": index, **result}, ensure_ascii=False))
`;

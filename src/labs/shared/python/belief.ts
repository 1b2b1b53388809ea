/** @file Code that the NumPy programs of several labs share. */

/** Defines the divergence and the bound. */
export const BELIEF_FUNCTIONS = `def bracket(x):
    """(1 + x) ln(1 + x) - x, with all its digits where x is small."""
    near = np.abs(x) < 0.1
    y = np.where(near, x, 0.0)
    series = sum((-1) ** k * y**k / (k * (k - 1)) for k in range(2, 18))
    z = np.where(near, 1.0, x)
    return np.where(near, series, (1 + z) * np.log1p(z) - z)


def kl(q, p):
    """D_KL(q || p), with all its digits where q is close to p."""
    total, difference = p.sum(), (q - p).sum()
    r = ((q - p) / p - difference / total) * total / (total + difference)
    return float((p * bracket(r)).sum() / total)


def eta_max(p):
    """The curvature bound 2 (min p)^2 / max p."""
    return float(p.min() / p.max() * (2 * p.min() / p.sum()))`;

export const ENTROPY_AWARE = `def eta_entropy_aware(p, cap):
    """eta_max / (1 + alpha), alpha = -ln max(1 - B, cap), B the entropy over its maximum."""
    delta = (p[:, None] - p[None, :]).sum(axis=1) / p.sum()
    left = max(float(bracket(delta).mean() / np.log(p.size)), cap)
    return eta_max(p) / (1 - np.log(left)) if left > 0 else 0.0`;

export const FEJER = `def excess(x):
    """e^x - 1 - x, with all its digits where x is small."""
    y = np.where(np.abs(x) < 0.1, x, 0.0)
    term = total = y * y / 2
    for k in range(3, 14):
        term = term * y / k
        total = total + term
    return np.where(np.abs(x) < 0.1, total, np.expm1(x) - x)


def fejer_step(p, q):
    """The step up to which the belief comes closer: the second zero of h(eta) = ln sum p e^(eta d) - eta V."""
    d = (q - p) / p
    d = d - (p * d).sum()
    v = (p * d * d).sum()
    if v == 0:
        return 2.0

    def h_and_slope(eta):
        z = eta * d
        top = max(0.0, z.max() - 30)
        weights = p * np.exp(z - top)
        level = np.log1p((p * excess(z)).sum()) if top == 0 else top + np.log(weights.sum())
        return level - eta * v, (weights * d).sum() / weights.sum() - v

    eta = 2.0
    while h_and_slope(eta)[0] < 0:
        eta *= 2
        if eta > 1e12:
            return eta
    for _ in range(100):
        h, slope = h_and_slope(eta)
        if not slope > 0 or h <= 1e-15 * eta * v:
            break
        eta -= h / slope
    return float(eta)`;

export const MIRROR = `def move(p, q, eta):
    """The entropy mirror step on the cross-entropy: p e^(eta q / p), divided by its sum."""
    z = eta * q / p
    w = p * np.exp(z - z.max())
    return w / w.sum()`;

/** Defines `local_threshold(q)`, the step at which a target stops being stable. */
export const LOCAL_PROJECTED = `def local_threshold(q):
    """2 over the largest eigenvalue of P diag(1/q) P, P = I - 11'/C: there q ceases to be stable under the projected step."""
    centre = np.eye(q.size) - 1 / q.size
    return float(2 / np.linalg.eigvalsh(centre @ np.diag(1 / q) @ centre).max())`;

export const LOCAL_MIRROR = `def local_threshold(q):
    """There any target ceases to be stable under the mirror step."""
    return 2.0`;

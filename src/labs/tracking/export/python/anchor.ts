/** @file Python code that compares a rule's error with what is stated about it at its anchor. */
import {
  isBounded,
  isCertifiedUpdate,
  kindOfStep,
  type AnyUpdate,
} from "../../../../experiments/geometry/update";

const CURVATURES = `def curvatures(q):
    """The eigenvalues of M, where a step takes a small error v at the target to v - eta M v: by differences of the step."""
    eta, columns = 0.01, []
    h = 1e-4 * q.min()
    for i in range(q.size - 1):
        v = np.zeros(q.size)
        v[i], v[-1] = h, -h
        columns.append((move(q + v, q, eta) - move(q - v, q, eta))[:-1] / (2 * h))
    return (1 - np.linalg.eigvals(np.array(columns).T).real) / eta`;

const ENTROPY_CURVATURES = `def curvatures(q):
    """The entropy mirror step takes a small error v at the target to (1 - eta) v."""
    return np.array([1.0])`;

const CLAIMED_ENTRY = `        "claimed": np.log1p(-p.min() * eta * gap) if eta > 0 and gap > 0 else None,`;
const PROVED_ENTRY = `        "proved": -eta if 0 < eta <= (p / q).min() * (q.sum() / p.sum()) else None,`;
const EMPTY_ENTRY = (kind: string) => `        "${kind}": None,`;

/**
 * For the steps during which the target stands still, prints the first and the last error. For the last
 * stretch with a statement about every step it prints the factor by which the error changed, and the
 * stretch's first and last step.
 */
export const anchorPart = (update: AnyUpdate, index: number): string => `

${kindOfStep(update) === "entropy" ? ENTROPY_CURVATURES : CURVATURES}


def said(p, q, eta, lam):
    """ln of what a step leaves of kl(q, p): claimed, proved, exact of the linear part; None where nothing is said."""
    gap = 2 / max(p.max(), q.max()) - eta / min(p.min(), q.min()) ** 2
    near = eta > 0 and np.abs(p / q - 1).max() <= 0.1
    with np.errstate(divide="ignore"):
        exact = 2 * np.log(np.abs(1 - eta * lam).max())
    return {
${isBounded(update) ? CLAIMED_ENTRY : EMPTY_ENTRY("claimed")}
${isCertifiedUpdate(update) ? PROVED_ENTRY : EMPTY_ENTRY("proved")}
        "exact": exact if near else None,
    }


def against_rho(label, rule):
    p, q, first, rows = start.copy(), None, 0, []
    for t in range(steps + 1):
        if q is None or not np.array_equal(q, target(t)):
            q, first = target(t), t
            lam = curvatures(q)
        eta = min(rule(p, q, t), 1e9)
        rows.append((kl(q, p), said(p, q, eta, lam)))
        if t < steps:
            p, clamped = clamp(move(p, q, eta) if eta > 0 else p)
            if clamped or not np.array_equal(q, target(t + 1)):
                rows[-1] = (rows[-1][0], dict.fromkeys(rows[-1][1]))
    result = {"anchor": label, "since": first, "first": rows[first][0], "last": rows[-1][0]}
    for kind in rows[first][1]:
        left = [line[kind] for _, line in rows[first:-1]]
        end = max((i + 1 for i, one in enumerate(left) if one is not None), default=None)
        if end is None:
            continue
        begin = max((i + 1 for i in range(end) if left[i] is None), default=0)
        result[kind] = {"from": first + begin, "to": first + end, "leaves": float(np.exp(sum(left[begin:end])))}
    return result, rows


with np.errstate(over="ignore", under="ignore"):
    against, errors = against_rho(*rules[${index}])
print(json.dumps(against, ensure_ascii=False))
`;

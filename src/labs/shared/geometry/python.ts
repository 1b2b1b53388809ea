/**
 * @file NumPy code for a geometry: mirror map, inverse, divergence, and the exact step on the simplex. All
 * programs begin with it. Pure.
 */
import { fullGeometry, type Geometry, type GeometryKind } from "../../../experiments/geometry/geometry";
import { geometryName } from "../../../experiments/geometry/potential";

export const list = (values: readonly number[]): string => `np.array([${values.join(", ")}], dtype=float)`;
export const rows = (matrix: readonly (readonly number[])[]): string =>
  `np.array([${matrix.map((row) => `[${row.join(", ")}]`).join(", ")}], dtype=float)`;

/** A formula in x, written in NumPy. */
const numpyFormula = (phi: string): string =>
  phi
    .replaceAll("^", "**")
    .replaceAll(/\b(?:ln|log)\b/g, "np.log")
    .replaceAll(/\basinh\b/g, "np.arcsinh")
    .replaceAll(/(?<![.\w])(exp|sqrt|sinh|cosh|tanh)\b/g, "np.$1")
    .replaceAll(/(?<![.\w])(pi|e)\b/g, "np.$1");

const SEPARABLE_CLASS = `class Separable:
    """phi(x) = sum f(x_i); f' grows, so every inverse is found by bisection where there is no formula."""

    def __init__(self, f, slope, inverse=None, lowest=0.0):
        self.f, self.gradient, self.inverse_, self.lowest = f, slope, inverse, lowest

    def divergence(self, x, y):
        with np.errstate(divide="ignore", invalid="ignore"):
            return float((self.f(x) - self.f(y) - self.gradient(y) * (x - y)).sum())

    def inverse(self, theta):
        if self.inverse_ is not None:
            return self.inverse_(theta)
        low, high = np.full(theta.shape, 1e-300), np.full(theta.shape, 2.0)
        while (short := (self.gradient(high) < theta) & (high < 1e30)).any():
            high = np.where(short, high * high, high)
        for _ in range(64):
            middle = np.sqrt(low * high)
            above = self.gradient(middle) > theta
            low, high = np.where(above, low, middle), np.where(above, middle, high)
        return low

    def step(self, x, g, eta):
        """argmin over the simplex of eta <g, y> + D(y, x): the largest entry u in [1/C, 1] is the one unknown."""
        s = self.gradient(x) - eta * g
        d = s.max() - s

        def entries(u):
            theta = self.gradient(np.array([u]))[0] - d
            floor = self.gradient(np.array([1e-300]))[0]
            return np.where(theta > floor, self.inverse(np.maximum(theta, floor)), 0.0)

        low, high = 1 / x.size, 1.0
        for _ in range(200):
            u = (low + high) / 2
            low, high = (u, high) if entries(u).sum() < 1 else (low, u)
        y = entries(high)
        return y / y.sum()

    def space_step(self, x, g, eta):
        return self.inverse(self.gradient(x) - eta * g)`;

const P_NORM = (p: number) => `class PNorm:
    """phi(x) = ||x||_p^2 / 2; its conjugate is ||theta||_q^2 / 2 with 1/p + 1/q = 1."""

    p = ${p}

    @staticmethod
    def map(x, p):
        norm = (np.abs(x) ** p).sum() ** (1 / p)
        return np.zeros_like(x) if norm == 0 else np.sign(x) * np.abs(x) ** (p - 1) * norm ** (2 - p)

    def gradient(self, x):
        return self.map(x, self.p)

    def inverse(self, theta):
        return self.map(theta, self.p / (self.p - 1))

    def divergence(self, x, y):
        phi = lambda z: (np.abs(z) ** self.p).sum() ** (2 / self.p) / 2
        return float(phi(x) - phi(y) - (self.gradient(y) * (x - y)).sum())

    def step(self, x, g, eta):
        s = self.gradient(x) - eta * g
        entries = lambda nu: self.inverse(np.maximum(s - nu, 0))
        low, high = s.max() - 1, s.max()
        while entries(low).sum() < 1:
            low -= high - low
        for _ in range(200):
            nu = (low + high) / 2
            low, high = (nu, high) if entries(nu).sum() > 1 else (low, nu)
        y = entries(low)
        return y / y.sum()

    def space_step(self, x, g, eta):
        return self.inverse(self.gradient(x) - eta * g)


geometry = PNorm()`;

const MAHALANOBIS_CLASS = (matrix: readonly (readonly number[])[]) => `class Mahalanobis:
    """phi(x) = x' M x / 2; on the simplex the support is searched: the first whose multipliers fit."""

    M = ${rows(matrix)}

    def gradient(self, x):
        return self.M @ x

    def inverse(self, theta):
        return np.linalg.solve(self.M, theta)

    def divergence(self, x, y):
        return float((x - y) @ self.M @ (x - y) / 2)

    def step(self, x, g, eta):
        s, n = self.gradient(x) - eta * g, x.size
        for mask in sorted(range(1, 2**n), key=lambda m: -bin(m).count("1")):
            on = np.array([i for i in range(n) if mask >> i & 1])
            inner = np.linalg.solve(self.M[np.ix_(on, on)], np.stack([s[on], np.ones(on.size)], 1))
            nu = (inner[:, 0].sum() - 1) / inner[:, 1].sum()
            y = np.zeros(n)
            y[on] = inner[:, 0] - nu * inner[:, 1]
            off = s - nu - self.M @ y
            if (y[on] >= -1e-12).all() and (np.delete(off, on) <= 1e-12).all():
                return np.maximum(y, 0)
        raise ValueError("no support fits")

    def space_step(self, x, g, eta):
        return self.inverse(self.gradient(x) - eta * g)


geometry = Mahalanobis()`;

/**
 * A divergence as a sum over r = x/y − 1 of each entry, with powers of r near 0, where a difference of close
 * numbers would lose digits.
 */
const stable = (near: string, far: string, scale: string): string => `


def divergence(x, y):
    with np.errstate(all="ignore"):
        r = (x - y) / y
        each = ${scale}np.where(np.abs(r) < 1e-3, ${near}, ${far})
        return float(np.where(y > 0, each, np.where(x > 0, np.inf, 0.0)).sum())


geometry.divergence = divergence`;

const ENTROPY_DIVERGENCE = stable(
  "r * r * (1 / 2 - r * (1 / 6 - r * (1 / 12 - r / 20)))",
  "np.where(x > 0, (1 + r) * np.log(np.where(x > 0, x / y, 1)) - r, 1)",
  "y * ",
);
/** All logarithms of the weights are at most 0, so this step needs no search. */
const ENTROPY_STEP = `


def step(x, g, eta):
    """argmin over the simplex of eta <g, y> + D(y, x): x exp(-eta g), divided by its sum."""
    with np.errstate(divide="ignore"):
        logs = np.log(x) - eta * g
    y = np.exp(logs - logs.max())
    return y / y.sum()


geometry.step = step`;
const BURG_DIVERGENCE = stable(
  "r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r / 5)))",
  "r - np.log(x / y)",
  "",
);
const EUCLID_DIVERGENCE = `
geometry.divergence = lambda x, y: float(((x - y) ** 2).sum() / 2)`;

const separable = (f: string, slope: string, inverse: string | null): string =>
  `${SEPARABLE_CLASS}


geometry = Separable(
    lambda x: ${f},
    lambda x: ${slope},${inverse === null ? "" : `\n    lambda theta: ${inverse},`}
)`;

const ENTROPY_F = "np.where(x > 0, x * np.log(np.where(x > 0, x, 1)) - x, 0)";

function powerful(q: number, scale: number): string {
  const [f, slope] = [
    `${scale} * (x**${q} - ${q} * x) / (${q} - 1)`,
    `${scale} * ${q} * (x ** (${q} - 1) - 1) / (${q} - 1)`,
  ];
  return separable(f, slope, `np.maximum(1 + theta * (${q} - 1) / (${q} * ${scale}), 0) ** (1 / (${q} - 1))`);
}

function definition(full: GeometryKind): string {
  switch (full.kind) {
    case "entropy":
      return separable(ENTROPY_F, "np.log(x)", "np.exp(theta)") + ENTROPY_DIVERGENCE + ENTROPY_STEP;
    case "euclidean":
      return separable("x**2 / 2", "x * 1.0", "theta * 1.0") + EUCLID_DIVERGENCE;
    case "burg":
      return (
        separable(
          "-np.log(x)",
          "-1 / x",
          "np.where(theta < 0, -1 / np.where(theta < 0, theta, -1), np.nan)",
        ) + BURG_DIVERGENCE
      );
    case "tsallis":
      return full.q === 1 ? definition({ kind: "entropy" }) : powerful(full.q, 1);
    case "alpha":
      if (full.alpha === 0) return definition({ kind: "burg" });
      return full.alpha === 1 ? definition({ kind: "entropy" }) : powerful(full.alpha, 1 / full.alpha);
    case "hypentropy":
      return separable(
        `x * np.arcsinh(x / ${full.beta}) - np.sqrt(x**2 + ${full.beta}**2)`,
        `np.arcsinh(x / ${full.beta})`,
        `${full.beta} * np.sinh(theta)`,
      );
    case "formula":
      return separable(
        numpyFormula(full.phi).replaceAll(/(?<![.\w])x\b/g, "(x)"),
        `np.imag(f(x + 1e-200j)) / 1e-200`,
        null,
      ).replace(
        "geometry = Separable(",
        `f = lambda x: ${numpyFormula(full.phi)} + 0 * x\n# The slope by a complex step: exact to rounding.\ngeometry = Separable(`,
      );
    case "pNorm":
      return P_NORM(full.p);
    case "mahalanobis":
      return MAHALANOBIS_CLASS(full.matrix);
  }
}

/** The class of a geometry, and `geometry`, an instance of it. */
export const geometryProgram = (geometry: Geometry): string =>
  `# ${geometryName(geometry)}\n${definition(fullGeometry(geometry))}`;

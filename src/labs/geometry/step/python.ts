/** @file A NumPy program that takes the step again, and draws its way. Pure. */
import { geometryProgram, list } from "../../shared/geometry/python";
import type { StepParams } from "../run/params";
import { isSimplex } from "../run/step/step";

const gradientOf = ({ gradient, reference }: StepParams): string =>
  gradient === "crossEntropy" && reference !== "none"
    ? `-${list(reference)} / x`
    : list(gradient === "crossEntropy" ? [] : gradient);

/** Where the way is a step of the simplex, and where of the whole space. */
function moveOf({ set }: StepParams): string {
  if (isSimplex(set)) return "geometry.step(x, g, eta)";
  if (typeof set === "string" || set.kind !== "hyperplane") return "geometry.space_step(x, g, eta)";
  return `on_hyperplane(${list(set.a)}, ${set.b}, x, g, eta)`;
}

const HYPERPLANE = `
def on_hyperplane(a, b, x, g, eta):
    """argmin of eta <g, y> + D(y, x) with <a, y> = b: one multiplier, by bisection."""
    s = geometry.gradient(x) - eta * g
    with np.errstate(all="ignore"):
        excess = lambda nu: (a * geometry.inverse(s - nu * a)).sum() - b
        low, high = -1e-3, 1e-3
        while not excess(low) >= 0:
            low *= 2
        while not excess(high) <= 0:
            high *= 2
        for _ in range(300):
            nu = (low + high) / 2
            low, high = (nu, high) if excess(nu) > 0 else (low, nu)
    return geometry.inverse(s - high * a)
`;

export function stepProgram(params: StepParams, origin: string): string {
  const { point, step, reference, beside, geometry, set } = params;
  const isHyperplane = typeof set === "object" && set.kind === "hyperplane";
  const each = [geometry, ...beside].map(
    (one) => `${geometryProgram(one)}
${isHyperplane ? HYPERPLANE : ""}
eta = ${step}
y = ${moveOf(params)}
print("next", *("%.15g" % each for each in y))
print("divergence %.12g" % geometry.divergence(y, x))${
      reference === "none"
        ? ""
        : `\nprint("to the reference before %.12g after %.12g" % (geometry.divergence(z, x), geometry.divergence(z, y)))`
    }${
      isSimplex(set)
        ? `\nw = geometry.space_step(x, g, eta)\nprint("divided by the sum", *("%.15g" % each for each in w / w.sum()))`
        : ""
    }
`,
  );
  return `# One step of mirror descent, and the same step divided by its sum.
# ${origin}
import numpy as np

x = ${list(point)}
${reference === "none" ? "" : `z = ${list(reference)}\n`}g = ${gradientOf(params)}

${each.join("\n\n")}`;
}

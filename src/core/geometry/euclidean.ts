/** @file The Euclidean geometry φ(p) = ½‖p‖²: identity as mirror map, projection as inverse map and after a step. [BSB] arXiv 2605.06741 §6 */
import { projectSimplex } from "../projection";
import type { Geometry } from "./types";

export const euclidean: Geometry = {
  id: "euclidean",
  label: "Euclidean (projected step)",
  /** θ = p. */
  mirrorMap(p, out) {
    for (let i = 0; i < p.length; i++) out[i] = p[i];
  },
  /** Π(θ), the nearest point of the simplex. */
  inverseMap(theta, out) {
    projectSimplex(theta, out, new Float64Array(theta.length));
  },
  /** D_φ(x, y) = ½‖x − y‖². */
  divergence(x, y) {
    let squares = 0;
    for (let i = 0; i < x.length; i++) squares += (x[i] - y[i]) * (x[i] - y[i]);
    return squares / 2;
  },
  /**
   * p⁺ = Π(p − ηg), formed relative to the class with the smallest gradient, which a long step favours:
   * (pᵢ − p_m) − η(gᵢ − g_m), so that a step of any length keeps the digits that matter.
   */
  step(p, g, eta, out, scratch = new Float64Array(p.length)) {
    let m = 0;
    for (let i = 1; i < p.length; i++) if (g[i] < g[m]) m = i;
    const base = p[m];
    const least = g[m];
    for (let i = 0; i < p.length; i++) out[i] = p[i] - base - eta * (g[i] - least);
    projectSimplex(out, out, scratch);
  },
  crossEntropyStep: null,
};

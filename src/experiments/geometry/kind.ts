/** @file What a geometry is in links and files: `burg`, `tsallis:0.5`. */
import { demand, fine } from "../../param/check";
import * as kinds from "../../param/kind";
import { simple, type Simple } from "../../param/kind";
import type { Limits } from "../../param/limits";
import { spelt, type Members } from "../../param/spelt";
import { matrix } from "../../param/vector";
import { ALPHA, BETA, MAX_FORMULA, P_NORM, TSALLIS_Q, type Geometry, type GeometryKind } from "./geometry";

/** Text of at least one and at most so many characters. */
const shortText = (atMost: number): Simple<string> =>
  simple({
    check: (value) => {
      if (typeof value !== "string" || value === "") return demand("be text");
      return value.length <= atMost ? fine(value) : demand(`have at most ${atMost} characters`);
    },
    parse: (text) => text,
    format: (value) => value,
    values: `text of up to ${atMost} characters`,
    schema: (kit) => kit.text(atMost),
  });

const number = (limits: Limits, words: string) => ({ kind: kinds.number(limits), words });

/** Every geometry with the parameters that it takes. */
export const geometryMembers: Members<GeometryKind> = {
  euclidean: {},
  entropy: {},
  burg: {},
  tsallis: {
    q: number(TSALLIS_Q, "φ = Σ (xᵢ^q − q xᵢ)/(q − 1); 1 is the entropy, 2 is Euclid at half the step."),
  },
  pNorm: { p: number(P_NORM, "φ = ½‖x‖ₚ².") },
  hypentropy: { beta: number(BETA, "φ = Σ xᵢ asinh(xᵢ/β) − √(xᵢ² + β²).") },
  mahalanobis: {
    matrix: { kind: matrix({ square: true }), words: "φ = ½xᵀMx, M symmetric and positive definite." },
  },
  formula: { phi: { kind: shortText(MAX_FORMULA), words: "φ = Σ f(xᵢ), f a formula in x." } },
  alpha: {
    alpha: number(ALPHA, "φ″ = x^(α − 2): 0 is Burg, 1 the entropy, 2 Euclid where no entry is negative."),
  },
};

export const geometryKind: Simple<Geometry> = spelt<GeometryKind>(geometryMembers);

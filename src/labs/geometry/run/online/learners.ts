/** @file Who learns: every geometry by every method that is asked for. */
import { METHODS, type Geometry, type Method, type OnlineParams } from "../params";

interface LearnerSpec {
  readonly geometry: Geometry;
  readonly method: Method;
}

/** Of the geometry, then of those beside it. */
export const learnersOf = ({ geometry, beside, method }: OnlineParams): readonly LearnerSpec[] =>
  [geometry, ...beside].flatMap((each) =>
    (method === "both" ? METHODS : [method]).map((by) => ({ geometry: each, method: by })),
  );

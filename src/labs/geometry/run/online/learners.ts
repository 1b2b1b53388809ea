/** @file The learners: every geometry with every method that is asked for. */
import { METHODS, type Geometry, type Method, type OnlineParams } from "../params";

interface LearnerSpec {
  readonly geometry: Geometry;
  readonly method: Method;
}

/** Those of the main geometry, then those of the others. */
export const learnersOf = ({ geometry, beside, method }: OnlineParams): readonly LearnerSpec[] =>
  [geometry, ...beside].flatMap((each) =>
    (method === "both" ? METHODS : [method]).map((by) => ({ geometry: each, method: by })),
  );

/** @file The geometries that links and files name, where the parts of the lab look for them. */
export { fullGeometry } from "../../../experiments/geometry/geometry";
export {
  geometryName,
  geometryProblem,
  potentialFor,
  refusalOf,
} from "../../../experiments/geometry/potential";

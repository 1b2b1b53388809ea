/** @file The row of a single geometry, as all labs have it. */
export { GeometryRow } from "../../shared/geometry/GeometryRow";

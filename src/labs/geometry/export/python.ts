/** @file NumPy for a geometry, as all labs have it. */
export { geometryProgram, list, rows } from "../../shared/geometry/python";

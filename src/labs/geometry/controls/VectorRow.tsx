/** @file The rows of a vector and of a matrix, as all labs have them. */
export { MatrixRow, VectorRow } from "../../shared/rail/VectorRow";

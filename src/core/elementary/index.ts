/**
 * @file Elementary functions with the same bits on every engine: built from + − × ÷ and bit operations alone,
 * in a fixed order, without tables or code of others. Errors below 1 ulp (measured: below 0.54), of the hyperbolic ones below 1.2.
 */
export { exp } from "./exp";
export { expm1 } from "./expm1";
export { asinh, cosh, sinh } from "./hyperbolic";
export { log } from "./log";
export { log1p } from "./log1p";
export { pow } from "./pow";

/** @file What does not fit, and the param that it is said of. */
import type { Clash } from "./schema";

export const clash = (name: string, message: string): Clash => ({ path: [name], message });

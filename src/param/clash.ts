/** @file What is wrong with params together, and which param is to blame. */
import type { Clash } from "./schema";

export const clash = (name: string, message: string): Clash => ({ path: [name], message });

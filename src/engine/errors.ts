/** @file Turns whatever is thrown into an Error. */
import { asError } from "./protocol";

export function withErrors<Value>(action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    return rethrow(error);
  }
}

export function rethrow(error: unknown): never {
  throw asError(error);
}

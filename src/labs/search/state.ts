/** @file The types of this lab's state. */
import type { SearchLook } from "./look";
import type { SearchParams } from "./run/params";
import type { SearchTrace } from "./run/types";

export interface SearchTypes {
  readonly params: SearchParams;
  readonly view: SearchLook;
  readonly trace: SearchTrace;
}

/** @file What a search found, as the page says it, in lines. */
import type { Findings } from "../../scenario/lab";
import type { SearchLook } from "./look";
import type { SearchParams } from "./run/params";
import type { SearchTrace } from "./run/types";
import { findings as statementsOf } from "./words";

export const findings: Findings<SearchParams, SearchTrace, SearchLook> = ({ trace }) => statementsOf(trace);

/** @file All parts of the Stability experiment, one line each. Its results are unions whose members are told apart by `part`. */
import type { RunOf } from "../../../experiments/parts";
import { part as atlas } from "./atlas/run";
import { part as audit } from "./audit/run";
import { part as orbits } from "./orbits/run";
import { part as pair } from "./pair/run";
import { part as threshold } from "./threshold/run";

export const parts = {
  atlas,
  audit,
  threshold,
  orbits,
  pair,
};

export type StabilityRun = RunOf<typeof parts>;

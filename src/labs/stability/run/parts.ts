/** @file Every part of the stability experiment: one line each. */
import { part as atlas } from "./atlas/run";
import { part as audit } from "./audit/run";
import { part as orbits } from "./orbits/run";
import { part as pair } from "./pair/run";
import { part as threshold } from "./threshold/run";
import type { PartExperiment } from "./part";
import type { Part } from "./params";

export const parts: { readonly [P in Part]: PartExperiment<P> } = {
  atlas,
  audit,
  threshold,
  orbits,
  pair,
};

/** @file The numbers of a run of the stability lab, as its figures have them. */
import type { Table } from "../../src/charts/picture/table";
import { table as audit } from "../../src/labs/stability/audit/table";
import { table as atlas } from "../../src/labs/stability/map/table";
import { table as orbits } from "../../src/labs/stability/orbits/table";
import { table as pair } from "../../src/labs/stability/pair/table";
import type { StabilityTrace } from "../../src/labs/stability/run/types";
import { table as threshold } from "../../src/labs/stability/threshold/table";

export function tableOf(trace: StabilityTrace): Table {
  switch (trace.part) {
    case "atlas":
      return atlas(trace);
    case "audit":
      return audit(trace);
    case "orbits":
      return orbits(trace);
    case "pair":
      return pair(trace);
    case "threshold":
      return threshold(trace);
  }
}

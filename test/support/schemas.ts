/** @file The schemas of the labs' params, by name. */
import { boundsProblem, boundsTable } from "../../src/experiments/bounds/params";
import { stabilityProblem } from "../../src/experiments/stability/params";
import { stabilityFamily } from "../../src/experiments/stability/tables";
import { trackingProblem, trackingTable } from "../../src/experiments/tracking/params";
import { ofZod, schemaKit } from "../../src/param/schemas";
import { schemaOf } from "../../src/param/table";

export const boundsSchema = ofZod(schemaKit.with(schemaOf(boundsTable, schemaKit), boundsProblem));
export const trackingSchema = ofZod(schemaKit.with(schemaOf(trackingTable, schemaKit), trackingProblem));
export const stabilitySchema = ofZod(schemaKit.with(stabilityFamily.schema(schemaKit), stabilityProblem));

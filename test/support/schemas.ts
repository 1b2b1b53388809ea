/** @file The schemas of the labs' params, by name. */
import { boundsProblem, boundsTable } from "../../src/labs/bounds/run/params";
import { stability } from "../../src/labs/stability/lab";
import { stabilityFamily } from "../../src/labs/stability/run/tables";
import { trackingProblem, trackingTable } from "../../src/labs/tracking/run/params";
import { ofZod, schemaKit } from "../../src/param/schemas";
import { schemaOf } from "../../src/param/table";

export const boundsSchema = ofZod(schemaKit.with(schemaOf(boundsTable, schemaKit), boundsProblem));
export const trackingSchema = ofZod(schemaKit.with(schemaOf(trackingTable, schemaKit), trackingProblem));
export const stabilitySchema = ofZod(schemaKit.with(stabilityFamily.schema(schemaKit), stability.clash));

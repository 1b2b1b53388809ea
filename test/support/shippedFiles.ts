/** @file The data that ships with the app, from its files. */
import { readFileSync } from "node:fs";
import { shippedFrom, type Shipped } from "./shipped";

export const shipped: Shipped = shippedFrom((file) => new Uint8Array(readFileSync(`public/data/${file}`)));

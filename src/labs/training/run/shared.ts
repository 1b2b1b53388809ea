/** @file Params that the tables of several parts share. */

export const PART = "What is trained; preferences when left out.";

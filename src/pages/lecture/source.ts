/** @file Finds a lecture: it ships with the app, is kept on this device, or is inside the link. */
import { catalog } from "../../labs/catalog";
import { lectures } from "../../lectures";
import { lectureOf, type Lecture, type WrittenLecture } from "../../lectures/types";
import { findOwn } from "./own";

export type Found =
  | { readonly kind: "whole"; readonly lecture: Lecture }
  /** A person's own lecture as it is written, with any errors. */
  | { readonly kind: "draft"; readonly written: WrittenLecture }
  /** One sentence for each problem. */
  | { readonly kind: "refused"; readonly problems: readonly string[] }
  | { readonly kind: "unknown" };

export const MINE_PREFIX = "mine/";
export const SHARED_ID = "shared";

const UNKNOWN_SOURCE: Found = { kind: "unknown" };

/** Checks a lecture that others wrote, or that was written earlier. */
async function check(json: unknown): Promise<Found> {
  const { readLecture } = await import("../../lectures/read");
  const read = await readLecture(json, catalog);
  return read.ok ? { kind: "whole", lecture: read.lecture } : { kind: "refused", problems: read.problems };
}

async function findShared(packed: string): Promise<Found> {
  const { unpackLecture } = await import("../../lectures/packed");
  const unpacked = unpackLecture(packed);
  return unpacked.ok ? check(unpacked.json) : { kind: "refused", problems: [unpacked.problem] };
}

async function findMine(id: string, asDraft: boolean): Promise<Found> {
  const written = await findOwn(id);
  if (written === null) return UNKNOWN_SOURCE;
  return asDraft ? { kind: "draft", written } : check(JSON.parse(JSON.stringify(written)));
}

/** @param asDraft the lecture is a person's own and is to be edited */
export async function findLecture(id: string, packed: string | null, asDraft: boolean): Promise<Found> {
  if (id === SHARED_ID) return packed === null ? UNKNOWN_SOURCE : findShared(packed);
  if (id.startsWith(MINE_PREFIX)) return findMine(id.slice(MINE_PREFIX.length), asDraft);
  const entry = lectures.find((one) => one.id === id);
  return entry === undefined ? UNKNOWN_SOURCE : { kind: "whole", lecture: lectureOf(await entry.load()) };
}

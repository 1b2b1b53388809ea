/** @file Saves the whole run as CSV. It is computed again, every row, in slices, so that the page stays usable. */
import { saveFile } from "../../charts/export/saveFile";
import type { LabState, LabTypes } from "../../store/labStore";

/** The length of a slice in milliseconds. */
const SLICE_MS = 8;
const CHUNK_LINES = 2000;

const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** Joins lines into pieces of text, and pauses between slices. */
async function inPieces(rows: Iterable<string>, now: () => number): Promise<string[]> {
  const pieces: string[] = [];
  let lines: string[] = [];
  let begun = now();
  for (const row of rows) {
    lines.push(row);
    if (lines.length < CHUNK_LINES) continue;
    pieces.push(`${lines.join("\n")}\n`);
    lines = [];
    if (now() - begun < SLICE_MS) continue;
    await pause();
    begun = now();
  }
  if (lines.length > 0) pieces.push(`${lines.join("\n")}\n`);
  return pieces;
}

/** The name of the file: that of the lab, and of the part if there are parts. No file of a figure has such a name. */
export const runFile = (lab: string, params: object): string =>
  ["mirrorstep", lab, ...("part" in params ? [String(params.part)] : []), "whole-run.csv"].join("-");

export async function saveRun({
  lab,
  params,
  resources,
}: Pick<LabState<LabTypes>, "lab" | "params" | "resources">): Promise<string> {
  const { rows } = await lab.experiment();
  const pieces = await inPieces(rows(params, resources), () => performance.now());
  return saveFile(runFile(lab.id, params), new Blob(pieces, { type: "text/csv" }));
}

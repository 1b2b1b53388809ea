import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findWanted, readColumn, readFile } from "../../../src/labs/tracking/data/ownFile";
import { paramsFor } from "../../../src/labs/tracking/data/useOwnData";
import { TRACKING_DEFAULTS } from "../../../src/experiments/tracking/params";

const hash = async (bytes: ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
const read = (text: string, name = "file.csv") => readFile(bytesOf(text), name, hash);

const TWO = 'kind,place\nred,"here, now"\nblue,there\nred,there\n';

describe("a file of one's own", () => {
  it("is named by the hash of its bytes", async () => {
    const reading = await read("a\nb\na\n", "labels.txt");
    expect(reading).toMatchObject({ kind: "file", file: { id: await hash(bytesOf("a\nb\na\n")) } });
  });

  it("is refused with the first bad line", async () => {
    const reading = await read("date,weather\n2012,rain\n2013\n");
    expect(reading.kind === "refused" ? reading.sentence : "").toContain("line 3");
  });

  it("is refused unread when it is too large", async () => {
    const reading = await readFile(new ArrayBuffer(10_000_001), "huge.csv", hash);
    expect(reading).toEqual({
      kind: "refused",
      sentence: "“huge.csv” has 10.0 MB; at most 10 MB can be read.",
    });
  });

  it("asks which column when several could be the labels", async () => {
    const reading = await read(TWO);
    expect(reading.kind === "choose" && reading.columns.map(({ name }) => name)).toEqual(["kind", "place"]);
  });

  it("makes a chosen column a file of its own, labels with commas included", async () => {
    const column = await readColumn(bytesOf(TWO), "two.csv", "place", hash);
    if (column.kind !== "file") throw new Error("The column was not read.");
    expect(column.file.dataset.names).toEqual(["here, now", "there"]);
    expect([...(column.file.dataset.labels ?? [])]).toEqual([0, 1, 1]);
    expect(column.file.id).toBe(await hash(column.file.bytes));
  });

  it("is found again on another device: the same file, or the column that was chosen", async () => {
    const column = await readColumn(bytesOf(TWO), "two.csv", "kind", hash);
    if (column.kind !== "file") throw new Error("The column was not read.");
    expect(await findWanted(column.file.id, bytesOf(TWO), "copy.csv", hash)).toMatchObject({
      id: column.file.id,
    });
    expect(await findWanted(column.file.id, bytesOf("a\nb\n"), "other.txt", hash)).toBeNull();
    const plain = bytesOf("x\ny\nx\n");
    expect(await findWanted(await hash(plain), plain, "plain.txt", hash)).toMatchObject({
      name: "plain.txt",
    });
  });

  it("is followed from its first to its last step", async () => {
    const reading = await read("a\nb\na\nc\n", "labels.txt");
    if (reading.kind !== "file") throw new Error("The file was not read.");
    expect(paramsFor(reading.file, TRACKING_DEFAULTS)).toEqual({
      target: { kind: "stream", source: { local: reading.file.id }, window: 30 },
      steps: 3,
      start: "uniform",
    });
  });
});

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readFile, readWanted } from "../../../src/labs/tracking/data/ownFile";
import { keptSentence, paramsFor } from "../../../src/labs/tracking/data/useOwnData";
import { TRACKING_DEFAULTS } from "../../../src/labs/tracking/run/params";
import { datasetId } from "../../../src/experiments/data/source";
import { createReading } from "../../../src/store/reading";

const hash = async (bytes: ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");
const means = { hash, read: createReading() };
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
const read = (text: string, name = "file.csv") => readFile(bytesOf(text), name, means);

const TWO = 'kind,place\nred,"here, now"\nblue,there\nred,there\n';

describe("a file of one's own", () => {
  it("is named by the hash of its bytes", async () => {
    const reading = await read("a\nb\na\n", "labels.txt");
    expect(reading).toMatchObject({
      kind: "file",
      file: { source: { local: await hash(bytesOf("a\nb\na\n")) } },
    });
  });

  it("is refused with the first bad line", async () => {
    const reading = await read("date,weather\n2012,rain\n2013\n");
    expect(reading.kind === "refused" ? reading.sentence : "").toContain("line 3");
  });

  it("is refused unread when it is too large", async () => {
    const reading = await readFile(new ArrayBuffer(10_000_001), "huge.csv", means);
    expect(reading).toEqual({
      kind: "refused",
      sentence: "“huge.csv” has 10.000001 MB; at most 10 MB can be read.",
    });
  });

  it("asks which column when several could be the labels", async () => {
    const reading = await read(TWO);
    expect(reading.kind === "choose" && reading.offers).toEqual([
      { column: "kind", words: "kind (2 classes)" },
      { column: "place", words: "place (2 classes)" },
    ]);
  });

  it("keeps the bytes of a table as they are, and names the chosen column", async () => {
    const reading = await readFile(bytesOf(TWO), "two.csv", means, { column: "place" });
    if (reading.kind !== "file") throw new Error("The column was not read.");
    const { source, dataset, bytes } = reading.file;
    expect(source).toEqual({ local: await hash(bytesOf(TWO)), column: "place" });
    expect(new Uint8Array(bytes)).toEqual(new Uint8Array(bytesOf(TWO)));
    expect(dataset.id).toBe(datasetId(source));
    expect(dataset.names).toEqual(["here, now", "there"]);
    expect(dataset).toMatchObject({ kind: "labels", labels: Uint8Array.of(0, 1, 1) });
  });

  it("offers the first of several columns of the same name, and none whose name no link can hold", async () => {
    const long = "x".repeat(201);
    const reading = await read(`a,b,a,${long}\nred,up,x,1a\nblue,down,y,2b\n`);
    expect(reading.kind === "choose" && reading.offers.map(({ column }) => column)).toEqual(["a", "b"]);
  });

  it("is found again on another device: the same file, with the column that the link names", async () => {
    const local = await hash(bytesOf(TWO));
    const again = await readWanted({ local, column: "kind" }, bytesOf(TWO), "copy.csv", means);
    expect(again).toMatchObject({ kind: "file", file: { source: { local, column: "kind" } } });
    expect(await readWanted({ local, column: "kind" }, bytesOf("a\nb\n"), "other.txt", means)).toBeNull();
    const without = await readWanted({ local, column: "colour" }, bytesOf(TWO), "copy.csv", means);
    expect(without?.kind === "refused" && without.sentence).toContain("colour");
    const plain = bytesOf("x\ny\nx\n");
    expect(await readWanted({ local: await hash(plain) }, plain, "plain.txt", means)).toMatchObject({
      file: { name: "plain.txt" },
    });
  });

  it("of counts is offered to be divided, which its source then says", async () => {
    const counts = "2,5,3\n10,0,4\n1,1,1\n";
    const asked = await read(counts);
    expect(asked).toMatchObject({ kind: "choose", offers: [{ divide: true }] });
    const source = { local: await hash(bytesOf(counts)), divide: true as const };
    const reading = await readFile(bytesOf(counts), "counts.csv", means, { divide: true });
    expect(reading).toMatchObject({ kind: "file", file: { source, dataset: { id: datasetId(source) } } });
    if (reading.kind !== "file") throw new Error("The counts were not read.");
    expect(keptSentence(reading.file, 2, true)).toBe(
      "“counts.csv”, each row was divided by its sum, 3 to 14; 1 zero was raised to 1e-9: 3 steps, 3 classes (class 1, class 2, class 3); kept on this device.",
    );
    expect(await readWanted(source, bytesOf(counts), "again.csv", means)).toMatchObject({ file: { source } });
  });

  it("says what a run leaves out of it", async () => {
    const reading = await read("a\nb\na\nc\na\n", "long.txt");
    if (reading.kind !== "file") throw new Error("The file was not read.");
    expect(keptSentence(reading.file, 1, false)).toBe(
      "“long.txt”: 5 steps, 3 classes (a, b, c); kept until this page is closed, for this browser stores nothing. " +
        "The run ends at step 1; the last 3 steps of the data are left out.",
    );
  });

  it("is followed from its first to its last step", async () => {
    const reading = await read("a\nb\na\nc\n", "labels.txt");
    if (reading.kind !== "file") throw new Error("The file was not read.");
    expect(paramsFor(reading.file, TRACKING_DEFAULTS)).toEqual({
      target: { kind: "stream", source: reading.file.source, window: 30 },
      steps: 3,
      start: "uniform",
    });
  });
});

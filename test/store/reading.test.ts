/** @file Long files are read in a worker, short ones here, none twice. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseDataset } from "../../src/experiments/data/dataset";
import { keepLocal } from "../../src/store/files";
import type { ToRead } from "../../src/store/reader";
import { createStreams } from "../../src/store/streams";

const LONG = "sun\nrain\nfog\n".repeat(6000);
const file = (text: string, name: string): ToRead => ({
  bytes: new TextEncoder().encode(text).buffer,
  name,
  options: { id: "c".repeat(64) },
});

const { read: readBytes, load: readStream } = createStreams();

/** What workers were asked for, and whether they were sent away. */
let spawned: StandIn[] = [];
let dies = false;

class StandIn extends EventTarget {
  asked: ToRead | null = null;
  terminate = vi.fn<() => void>();

  constructor() {
    super();
    spawned.push(this);
  }

  postMessage(asked: ToRead) {
    this.asked = asked;
    const { bytes, name, options } = asked;
    const answer = dies
      ? new Event("error")
      : new MessageEvent("message", { data: parseDataset(new Uint8Array(bytes), name, options) });
    queueMicrotask(() => this.dispatchEvent(answer));
  }
}

describe("a file is read", () => {
  beforeEach(() => {
    spawned = [];
    dies = false;
    vi.stubGlobal("Worker", StandIn);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("here when it is short", async () => {
    expect(await readBytes(file("a\nb\n", "short.txt"))).toMatchObject({ ok: true, dataset: { length: 2 } });
    expect(spawned).toHaveLength(0);
  });

  it("in a worker when it is long, which then goes; the run over it does not read it again", async () => {
    const long = file(LONG, "long.txt");
    const read = await readBytes(long);
    expect(read).toMatchObject({ ok: true, dataset: { length: 18_000, names: ["fog", "rain", "sun"] } });
    await keepLocal({ id: long.options.id, name: long.name, bytes: long.bytes });
    expect(await readStream({ local: long.options.id })).toBe(read.ok && read.dataset);
    expect(spawned).toHaveLength(1);
    expect(spawned[0]?.asked).toBe(long);
    expect(spawned[0]?.terminate).toHaveBeenCalledOnce();
  });

  it.each([
    ["dies", () => (dies = true)],
    ["cannot be had", () => vi.stubGlobal("Worker", undefined)],
  ])("here when its worker %s", async (how, happens) => {
    happens();
    expect(await readBytes(file(LONG, `${how}.txt`))).toMatchObject({
      ok: true,
      dataset: { length: 18_000 },
    });
  });

  it("again when it is to be read in another way", async () => {
    const table = file("sky,mood\nsun,up\nrain,down\nsun,up\n", "table.csv");
    const namesBy = async (column: string) => {
      const read = await readBytes({ ...table, options: { ...table.options, column } });
      return read.ok ? read.dataset.names : read.error;
    };
    expect([await namesBy("sky"), await namesBy("mood")]).toEqual([
      ["rain", "sun"],
      ["down", "up"],
    ]);
  });
});

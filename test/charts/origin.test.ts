/** @file What exports say of their origin, and the chunks of a PNG that say it. */
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { MAKER, originOf } from "../../src/charts/export/origin";
import { withTexts } from "../../src/charts/export/png";
import { version } from "../../tools/project.mjs";

const LINK = "https://example.org/lab/#/bounds?v=1&p=0.5,0.3,0.2&figure=slice";
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** One grey dot. */
const dot = Buffer.concat([
  Buffer.from(SIGNATURE),
  chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
  chunk("IEND", Buffer.alloc(0)),
]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly isWhole: boolean;
}

/** All chunks, to the last byte. */
function chunksOf(png: Buffer): readonly Chunk[] {
  expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    const body = png.subarray(at + 4, end);
    const isWhole = png.readUInt32BE(end) === crc32(body);
    chunks.push({ type: body.toString("latin1", 0, 4), data: body.subarray(4), isWhole });
    at = end + 4;
  }
  return chunks;
}

const marked = async (texts: Readonly<Record<string, string>>) => {
  const blob = withTexts(new Blob([dot], { type: "image/png" }), texts);
  return { type: blob.type, bytes: Buffer.from(await blob.arrayBuffer()) };
};

describe("the origin of an export", () => {
  it("is the program with the version of the package, and the link", () => {
    expect(MAKER).toBe(`Mirrorstep ${version}`);
    expect(originOf(LINK)).toBe(`Mirrorstep ${version}, ${LINK}`);
  });
});

describe("a PNG with texts", () => {
  it("has them behind its header, with right checksums, and the picture as it was", async () => {
    const { type, bytes } = await marked({ Software: MAKER, Source: LINK });
    const chunks = chunksOf(bytes);
    expect(type).toBe("image/png");
    expect(chunks.map((each) => each.type)).toEqual(["IHDR", "tEXt", "tEXt", "IDAT", "IEND"]);
    expect(chunks.filter(({ isWhole }) => !isWhole)).toEqual([]);
    const texts = chunks.filter((each) => each.type === "tEXt").map(({ data }) => data.toString("latin1"));
    expect(texts).toEqual([`Software\0${MAKER}`, `Source\0${LINK}`]);
    const others = chunks.filter((each) => each.type !== "tEXt");
    expect(others).toEqual(chunksOf(dot));
  });

  it("is the same picture without any", async () => {
    expect((await marked({})).bytes).toEqual(dot);
  });

  it("has a question mark for what Latin-1 has not", async () => {
    const text = chunksOf((await marked({ Title: "für η, 𝜂" })).bytes)[1]?.data;
    expect(text?.toString("latin1")).toBe("Title\0für ?, ?");
  });
});

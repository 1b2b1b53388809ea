/** @file The texts that ship: unchanged, and what counting alone reaches on them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { baselineOf } from "../../../src/core/training/language/baseline";
import { datasetId, WIKITEXT } from "../../../src/experiments/data/source";
import { wikitext } from "../../../src/experiments/data/texts";

const read = (file: string) => new Uint8Array(readFileSync(`public/data/wikitext-2/${file}`));
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("WikiText-2 is as it was published, with where it is from", () => {
  const { id, learnt, held, provenance } = wikitext(read("valid.txt"), read("test-65536.txt"));
  expect(id).toBe(datasetId(WIKITEXT));
  expect(hash(learnt)).toBe("f0737ed31fc1329026e95cb8b98e19c2a182c39c240ab909dc31abf2f8af58e8");
  expect(hash(held)).toBe("6760fe208112b1fbfcd01b641dc2b07a28e9e212aef9e5509b7e275abe4c0cd5");
  expect(provenance).toMatch(/Merity.*CC BY-SA 3.0.*validation split.*first 65 536 bytes of the test split/);
  expect(() => wikitext(learnt, learnt)).toThrow("has 1121681 bytes, not 65536");
});

test("every byte alike, bytes alone, bytes after bytes: the reference values", () => {
  const { uniform, unigram, bigram } = baselineOf(read("valid.txt"), read("test-65536.txt"));
  expect(uniform).toBe(8);
  expect(unigram).toBeCloseTo(4.6441, 4);
  expect(bigram).toBeCloseTo(3.4311, 4);
});

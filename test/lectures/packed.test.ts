/** @file A lecture within a link comes out as it went in; what is broken, cut or a bomb is refused in a sentence. */
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { lectures } from "../../src/lectures";
import { MOST_CHARACTERS, MOST_BYTES } from "../../src/lectures/limits";
import { packLecture, unpackLecture } from "../../src/lectures/packed";
import { readLecture } from "../../src/lectures/read";
import { lectureOf, type Lecture } from "../../src/lectures/types";

const small: Lecture = lectureOf({
  v: 1,
  id: "mine",
  title: "Größer als η",
  about: "One step.",
  minutes: 1,
  steps: [
    {
      id: "a",
      title: "A",
      words: "$\\eta$ is {{params.step}} and “⟨x, y⟩”.",
      figures: ["#/bounds?v=1&p=0.32,0.68&figure=slice"],
    },
  ],
});

test("what is packed is read again as the same lecture, by signs that links keep", async () => {
  const text = packLecture(small) ?? "";
  expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
  const unpacked = unpackLecture(text);
  expect(unpacked).toEqual({ ok: true, json: small });
  expect(await readLecture(unpacked.ok ? unpacked.json : null, catalog)).toEqual({
    ok: true,
    lecture: small,
  });
});

test("one that is too long for a link is not packed", () => {
  let seed = 1;
  const sign = () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(33 + (seed % 89));
  };
  const noise = () => Array.from({ length: 3800 }, sign).join("");
  const steps = Array.from({ length: 40 }, (_, i) => ({ ...small.steps[0], id: `s${i}`, words: noise() }));
  expect(packLecture({ ...small, steps: steps as unknown as Lecture["steps"] })).toBeNull();
});

test("every shipped lecture says whether it fits", async () => {
  for (const { load } of lectures) {
    const lecture = lectureOf(await load());
    const text = packLecture(lecture);
    expect(text === null || unpackLecture(text).ok).toBe(true);
  }
});

const packed = (text: string) =>
  Buffer.from(deflateSync(new TextEncoder().encode(text), { level: 9 })).toString("base64url");
const good = packLecture(small) ?? "";

test.each([
  ["a cut link", good.slice(0, -20), /^The lecture in the link is not whole/],
  ["signs that are none", "%%%", /^The lecture in the link is not whole/],
  ["nothing", "", /^The lecture in the link is not whole/],
  ["no JSON", packed("{"), /^The lecture in the link .*\.$/],
  ["what unpacks to megabytes", packed(" ".repeat(8_000_000)), `more than ${MOST_BYTES} characters`],
  [
    "what is too long by itself",
    "A".repeat(MOST_CHARACTERS.link + 1),
    `at most ${MOST_CHARACTERS.link} are read`,
  ],
])("refuses %s", (_name, text, words) => {
  const unpacked = unpackLecture(text);
  expect(unpacked.ok ? "" : unpacked.problem).toMatch(words);
});

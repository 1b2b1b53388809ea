/** @file A lecture's links are read as they are written. */
import { expect, test } from "vitest";
import { FACES, lectureLink, readLectureLink } from "../../src/pages/lecture/link";

test("every face, step and choice comes back out of its link", () => {
  for (const face of FACES)
    for (const step of [0, 11])
      for (const notes of [false, true])
        for (const [id, packed] of [
          ["how-far", null],
          ["mine/talk", null],
          ["shared", "aZ_-9"],
          [null, null],
        ] as const) {
          const link = { id, step, face, notes, packed };
          expect(readLectureLink(lectureLink(link))).toEqual(link);
        }
});

test("what a link does not say is as usual; what is packed and how it looks stay from link to link", () => {
  expect(lectureLink({ id: "how-far", step: 0, face: "slides" })).toBe("#/lecture/how-far?v=1");
  const now = "#/lecture/shared?v=1&step=3&theme=dark&d=abc";
  expect(lectureLink({ id: "shared", step: 0, face: "handout" }, now)).toBe(
    "#/lecture/shared?v=1&face=handout&theme=dark&d=abc",
  );
});

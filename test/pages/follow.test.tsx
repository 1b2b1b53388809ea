/** @file The QR code of a step: it opens that step on another device, also of a lecture that is on this one alone. */
import { render, screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { unpackLecture } from "../../src/lectures/packed";
import { readLecture } from "../../src/lectures/read";
import { lectureOf } from "../../src/lectures/types";
import { catalog } from "../../src/labs/catalog";
import { lectures } from "../../src/lectures";
import { Follow, followed } from "../../src/pages/lecture/Follow";
import { readLectureLink } from "../../src/pages/lecture/link";
import { readQr } from "../support/readQr";

beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close: () => undefined,
  });
});

/** Text that nothing makes much shorter. */
const words = (length: number) =>
  Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 0).toString(36))
    .join(" ")
    .slice(0, length);

const own = (steps: readonly string[]) =>
  lectureOf({
    v: 1,
    id: "mine/talk",
    title: "A talk",
    about: "What it is about.",
    minutes: 10,
    steps: steps.map((text, i) => ({ id: `s${i + 1}`, title: `Step ${i + 1}`, words: text })),
  });

const hashOf = (address: string) => new URL(address).hash;

test("of a lecture that comes with the app: its step, in no theme but the phone's own", async () => {
  const [entry] = lectures;
  if (entry === undefined) throw new Error("there is no lecture");
  const lecture = lectureOf(await entry.load());
  const link = `#/lecture/${lecture.id}?v=1&step=3&theme=projector`;
  render(<Follow lecture={lecture} step={2} link={link} onClose={() => undefined} />);
  const code = screen.getByRole("img", { name: "QR code of step 3" });
  const size = Number(code.getAttribute("viewBox")?.split(" ")[2]);
  const path = code.querySelector("path[fill='#000']")?.getAttribute("d") ?? "";
  expect(hashOf(readQr({ size, path }) ?? "")).toBe(`#/lecture/${lecture.id}?v=1&step=3`);
});

test.each([
  ["whole", [words(200), words(300), "Here."], 2, { isOneStep: false, step: 2, steps: 3 }],
  [
    "alone, where the whole is too long",
    [words(4000), words(3000), "Here."],
    2,
    { isOneStep: true, step: 0, steps: 1 },
  ],
])("of one's own: %s", async (_, texts, at, expected) => {
  const lecture = own(texts);
  const way = followed(lecture, at, "#/lecture/mine/talk?v=1");
  const { id, step, packed } = readLectureLink(hashOf(way?.address ?? ""));
  const unpacked = unpackLecture(packed ?? "");
  const read = unpacked.ok ? await readLecture(unpacked.json, catalog) : null;
  const there = read?.ok === true ? read.lecture.steps : [];
  expect({ isOneStep: way?.isOneStep, id, step, steps: there.length }).toEqual({ id: "shared", ...expected });
  expect(there[step]?.words).toBe(texts[at]);
});

test("a step that no code holds is said to be too long", () => {
  render(
    <Follow
      lecture={own([words(20_000)])}
      step={0}
      link="#/lecture/mine/talk?v=1"
      onClose={() => undefined}
    />,
  );
  expect(screen.getByText(/^This lecture is kept on this device alone/)).toBeVisible();
});

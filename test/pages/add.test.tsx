/** @file "Add to a lecture": a figure becomes the last step of a lecture of one's own, or the first of a new one. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { readLecture } from "../../src/lectures/read";
import type { WrittenLecture } from "../../src/lectures/types";
import { AddForm } from "../../src/pages/lecture/add/AddForm";
import { holdData } from "../support/heldData";

let data: ReturnType<typeof holdData>;
beforeEach(() => {
  data = holdData();
});
afterEach(() => {
  cleanup();
  data.end();
});

const onLeave = vi.fn<() => void>();
const mine = () => (data.held.get("lectures") ?? []) as readonly WrittenLecture[];
const LINK = "https://a.b/app/#/bounds?v=1&p=0.2,0.8&theme=dark&figure=slice";

test("a new lecture, then one more step of the same; each says where it went, and the lecture is whole", async () => {
  const { unmount } = render(<AddForm link={LINK} onLeave={onLeave} />);
  fireEvent.change(await screen.findByRole("textbox", { name: "Words" }), {
    target: { value: "Look: {{etaMax}}." },
  });
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  const link = await screen.findByRole("link", { name: "Write on there" });
  fireEvent.click(link);
  await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
  expect(link.getAttribute("href")).toBe("#/lecture/mine/my-lecture?v=1&face=edit");
  expect(mine()).toMatchObject([
    {
      id: "my-lecture",
      steps: [{ words: "Look: {{etaMax}}.", figures: ["#/bounds?v=1&p=0.2,0.8&figure=slice"] }],
    },
  ]);
  unmount();
  render(<AddForm link={LINK} onLeave={onLeave} />);
  fireEvent.change(await screen.findByRole("combobox", { name: "Figure" }), { target: { value: "mse" } });
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  expect((await screen.findByRole("link")).getAttribute("href")).toContain("step=2");
  expect(screen.getByRole("status").textContent).toContain("It is step 2 of “A lecture of mine”.");
  expect(mine().map(({ steps }) => steps.map(({ title }) => title))).toEqual([
    ["Bounds, slice", "Bounds, mse"],
  ]);
  expect(await readLecture(mine()[0], catalog)).toMatchObject({ ok: true });
});

test("a lecture that is full says so, and stays", async () => {
  const step = { id: "a", title: "A", words: "x" };
  const full = {
    v: 1,
    id: "full",
    title: "Full",
    about: "x",
    minutes: 1,
    steps: Array.from({ length: 120 }, () => step),
  };
  data.held.set("lectures", [full]);
  render(<AddForm link={LINK} onLeave={onLeave} />);
  fireEvent.click(await screen.findByRole("button", { name: "Add" }));
  expect(await screen.findByText(/^A lecture has at most 120 steps/)).toBeTruthy();
  expect(mine()).toEqual([full]);
});

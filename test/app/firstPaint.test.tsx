/** @file What stands in index.html is what the scripts make of a bare address. */
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { App } from "../../src/app/App";
import { firstPaint, notStarted } from "../../src/app/firstPaint";
import { sessionAt } from "../support/session";

afterEach(cleanup);

const linksIn = (root: ParentNode) =>
  Array.from(root.querySelectorAll("header.header a"), (link) => [
    link.textContent,
    link.getAttribute("href"),
    link.getAttribute("aria-current"),
  ]);

test("the same places, question and story, and that the rest is coming", () => {
  const before = document.createElement("div");
  before.innerHTML = firstPaint();
  const { container } = render(<App session={sessionAt("").session} />);
  expect(linksIn(before)).toEqual(linksIn(container));
  expect(linksIn(before).length).toBeGreaterThan(6);
  const intro = screen.getByRole("heading", { level: 1 }).parentElement ?? container;
  const [question, story] = ["h1", "p"].map((name) => intro.querySelector(name)?.textContent ?? "");
  expect(before.querySelector("h1")?.textContent).toBe(question);
  const told = before.querySelector(".lab__intro p")?.textContent ?? "";
  expect(story).not.toBe("");
  expect(told.startsWith(story ?? "")).toBe(true);
  expect(told).toContain("is on its way");
  expect(within(before).queryByRole("figure")).toBeNull();
});

test("what is said when nothing comes names the way out", () => {
  const page = document.createElement("div");
  page.innerHTML = notStarted();
  const alert = within(page).getByRole("alert");
  expect(alert.querySelector("h1")?.textContent).toBe("Mirrorstep did not start");
  expect(alert.textContent).toContain("Reload the page to try again");
});

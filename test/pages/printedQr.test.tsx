/** @file A code on paper is of a link that fits, or says that none does. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { PrintedQr } from "../../src/pages/lecture/handout/PrintedQr";
import { addressOf } from "../../src/store/location";
import { readQr } from "../support/readQr";

afterEach(cleanup);

const long = (characters: number) => `#/bounds?v=1&x=${"7".repeat(characters)}`;

const shown = () => {
  const code = screen.getByRole("img", { name: "Link to figure 3" });
  const size = Number(code.getAttribute("viewBox")?.split(" ")[2]);
  return readQr({ size, path: code.querySelector("path[fill='#000']")?.getAttribute("d") ?? "" });
};

test("the first that fits", () => {
  render(<PrintedQr links={["#/bounds?v=1", "#/lecture?v=1"]} label="Link to figure 3" />);
  expect(shown()).toBe(addressOf("#/bounds?v=1"));
  cleanup();
  render(<PrintedQr links={[long(2900), "#/lecture?v=1"]} label="Link to figure 3" />);
  expect(shown()).toBe(addressOf("#/lecture?v=1"));
});

test.each([2900, 4000])("a link of more than %i characters is said to be too long", (characters) => {
  const link = long(characters);
  render(<PrintedQr links={[link]} label="Link to figure 3" />);
  expect(screen.queryByRole("img")).toBeNull();
  const { length } = addressOf(link);
  const said = `Link to figure 3: with ${length} characters too long for a code that a phone can read.`;
  expect(screen.getByText(said)).toBeDefined();
});

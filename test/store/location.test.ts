/** @file One file alone touches the address bar and the history of the page. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const src = new URL("../../src/", import.meta.url);
const TOUCHES = /\bhistory\.\w|\blocation\.(?!reload\b)\w|\bhashchange\b(?=.*addEventListener)|"popstate"/;

test("only location.ts touches the address", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const touching = files.filter((name) => TOUCHES.test(readFileSync(new URL(name, src), "utf8")));
  expect(touching).toEqual(["store/location.ts"]);
});

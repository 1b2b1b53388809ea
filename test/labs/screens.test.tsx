/** @file Each lab of the catalogue opens its own screen; one that has none says so instead of opening another's. */
import { readdirSync } from "node:fs";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/app/ErrorBoundary";
import { entryOf } from "../../src/labs";
import { catalog } from "../../src/labs/catalog";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it.each(catalog.ids)("%s has its screen in one file of its folder", (id) => {
  const names = readdirSync(`src/labs/${id}`);
  expect(names.filter((name) => name.endsWith("Lab.tsx"))).toHaveLength(1);
});

it("says of a lab without a screen what is missing", async () => {
  const { Lab } = entryOf({ id: "unseen", title: "Unseen" });
  vi.spyOn(console, "error").mockReturnValue();
  render(
    <ErrorBoundary>
      <Lab />
    </ErrorBoundary>,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("src/labs/unseen has no *Lab.tsx");
});

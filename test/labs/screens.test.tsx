/** @file Each lab of the catalogue opens its own screen; one that has none says so instead of opening another's. */
import { readdirSync } from "node:fs";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/app/ErrorBoundary";
import { labs } from "../../src/labs";
import type { catalog as App } from "../../src/labs/catalog";

vi.mock(import("../../src/labs/catalog"), async (actual) => {
  const { catalog } = await actual();
  const unseen = { id: "unseen", title: "Unseen", load: () => Promise.resolve(catalog.home) };
  return { catalog: { ...catalog, entries: [...catalog.entries, unseen] } };
});
const { catalog } = await vi.importActual<{ catalog: typeof App }>("../../src/labs/catalog");

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it.each(catalog.ids)("%s has its screen in one file of its folder", (id) => {
  const names = readdirSync(`src/labs/${id}`);
  expect(names.filter((name) => name.endsWith("Lab.tsx"))).toHaveLength(1);
});

it("says of a lab without a screen what is missing", async () => {
  const Unseen = labs.find(({ id }) => id === "unseen")?.Lab;
  if (Unseen === undefined) throw new Error("The catalogue has no such lab.");
  vi.spyOn(console, "error").mockReturnValue();
  render(
    <ErrorBoundary>
      <Unseen />
    </ErrorBoundary>,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("src/labs/unseen has no *Lab.tsx");
});

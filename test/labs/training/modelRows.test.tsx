/** @file The rows of a model's sizes: each resets its own, to what fits the others. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { ModelRows } from "../../../src/labs/training/language/ModelRows";
import { trainingTables } from "../../../src/labs/training/run/tables";

const { usual } = trainingTables.language.model;

function Model() {
  const [value, onChange] = useState({ ...usual, heads: 3, width: 24 });
  const reset = { shown: false, onReset: () => undefined };
  return (
    <>
      <ModelRows
        {...{ control: "model", name: "model", noun: "model", label: "model", value, reset, onChange }}
      />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

const resets = () => screen.queryAllByRole("button").map((button) => button.getAttribute("aria-label"));
const shown = (): unknown => JSON.parse(screen.getByRole("status").textContent);

afterEach(cleanup);

it("offers a width that fits the heads that stand", () => {
  render(<Model />);
  // 32 is no multiple of 12.
  expect(resets()).toEqual(["Reset heads"]);
  fireEvent.click(screen.getByRole("button", { name: "Reset heads" }));
  expect(shown()).toEqual({ ...usual, width: 24 });
  expect(resets()).toEqual(["Reset width"]);
  fireEvent.click(screen.getByRole("button", { name: "Reset width" }));
  expect(shown()).toEqual(usual);
  fireEvent.click(screen.getByRole("radio", { name: "1024 tokens" }));
  expect(shown()).toEqual({ ...usual, vocabulary: 1024 });
  expect(screen.getAllByRole("radio").map((one) => one.closest("label")?.textContent)).toEqual([
    "bytes",
    "512 tokens",
    "1024 tokens",
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Reset tokens" }));
  expect(shown()).toEqual(usual);
});

/** @file The forward pass by keys: the grip of figure 1 goes from example to example. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { beforeAll, expect, it, vi } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import { drain } from "../../../src/experiments/drain";
import { examplesSet } from "../../../src/experiments/data/examples";
import { PassesPanel } from "../../../src/labs/training/forward/PassesPanel";
import { isDrawn } from "../../../src/labs/training/run/forward/paths";
import { part } from "../../../src/labs/training/run/forward/run";
import { usualOfPart } from "../../../src/labs/training/run/tables";

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
});

it("points at the next example, ten on, and at the ends", async () => {
  const params = { ...usualOfPart("forward"), steps: 1 };
  const resources = [examplesSet("iris", readFileSync("public/data/uci/iris.csv", "utf8"))];
  const trace = part.merge(
    params,
    resources,
  )(part.plan(params, resources).map((task) => drain(part.run(task))));
  if (!isDrawn(trace)) throw new Error("The run has no result.");
  const onChange = vi.fn<(params: object) => void>();
  render(
    <PassesPanel params={params} trace={trace} theme={SCREEN} exportsOf={() => null} onChange={onChange} />,
  );
  const grip = screen.getByRole("slider", { name: /^Example that is pointed at/ });
  expect(grip).toHaveAttribute(
    "aria-valuetext",
    expect.stringMatching(/^example 84 \(Iris-versicolor\): belief/),
  );
  expect(grip).toHaveAttribute("aria-valuemax", "150");
  grip.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{Shift>}{ArrowUp}{/Shift}{Home}{End}");
  expect(onChange.mock.calls.map(([next]) => next)).toEqual(
    [85, 83, 94, 1, 150].map((example) => ({ ...params, example })),
  );
});

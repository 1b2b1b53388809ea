/** @file The search lab by keys and by hand, on a store whose engine answers at once. */
import { act, configure, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { search } from "../../../src/labs/search/lab";
import { experiment } from "../../../src/labs/search/run/run";
import type { SearchParams } from "../../../src/labs/search/run/params";
import SearchLab from "../../../src/labs/search/SearchLab";
import type { SearchTypes } from "../../../src/labs/search/state";
import { anyLab } from "../../../src/scenario/lab";
import { defaultScenario } from "../../../src/scenario";
import { LabProvider } from "../../../src/store/context";
import { createLabStore, withParams, type LabStore, type LabTypes } from "../../../src/store/labStore";
import { servicesWith } from "../../support/labStore";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
});

function open() {
  const lab = anyLab(search);
  const runNow = (_: string, params: SearchParams) =>
    experiment.merge(params, [])(experiment.plan(params, []).map((task) => drain(experiment.run(task))));
  const services = servicesWith({ lab, engine: { runNow } as never });
  const store = createLabStore<LabTypes>(defaultScenario(lab), services);
  render(
    <LabProvider store={store}>
      <SearchLab />
    </LabProvider>,
  );
  const own = store as unknown as LabStore<SearchTypes>;
  const edit = (patch: Partial<SearchParams>) => act(() => own.getState().edit(withParams(patch)));
  return { edit, params: () => own.getState().params, view: () => own.getState().view };
}

const cell = () => within(screen.getByRole("grid")).getByRole("gridcell");

describe("cells by keys", () => {
  it("walk, say what they are, become walls and take start and goal", async () => {
    const { params } = open();
    cell().focus();
    expect(cell()).toHaveAccessibleName(/^Column 3, row 5: free/);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(cell()).toHaveAccessibleName(/^Column 3, row 7: start; h 19, remains 31/);
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    expect(cell()).toHaveFocus();
    expect(cell()).toHaveAccessibleName(/^Column 4, row 8: free/);
    const before = params().walls;
    await userEvent.keyboard(" ");
    expect(cell()).toHaveAccessibleName(/^Column 4, row 8: wall$/);
    await userEvent.keyboard("{Enter}");
    expect(params().walls).toBe(before);
    await userEvent.keyboard("{Home}s");
    expect(params().start).toEqual([1, 8]);
    await userEvent.keyboard("{End}{PageUp}g");
    expect(params().goal).toEqual([24, 1]);
    await userEvent.keyboard("{ArrowLeft}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}");
    expect(params().walls).not.toBe(before);
  });

  it("leave Space to the cell, and elsewhere it plays; the start stops at walls", async () => {
    const { params } = open();
    cell().focus();
    await userEvent.keyboard(" ");
    expect(screen.getByRole("button", { name: "Play" })).toBeVisible();
    screen.getByRole("slider", { name: "start" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("slider", { name: "start" })).toHaveAttribute(
      "aria-valuetext",
      "column 4, row 7",
    );
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(params().start).toEqual([4, 6]);
    await userEvent.keyboard(" ");
    expect(screen.getByRole("button", { name: "Pause" })).toBeVisible();
  });
});

it("moves the weight by every notch of its slider, as arrow keys do", () => {
  const { params } = open();
  const slider = screen.getByRole<HTMLInputElement>("slider", { name: "weight w, slid" });
  fireEvent.change(slider, { target: { value: Number(slider.value) + 1 } });
  expect(params().weight).toBe(1.01);
  fireEvent.change(slider, { target: { value: slider.max } });
  fireEvent.change(slider, { target: { value: Number(slider.max) - 1 } });
  expect(params().weight).toBe(4.99);
});

it("says more when the weight breaks the contract, and puts the step into the link", async () => {
  const { view } = open();
  const findings = () => screen.getByRole("list", { name: "Findings" }).textContent;
  expect(findings()).toContain("which is the shortest there is");
  const weight = screen.getByRole("textbox", { name: "weight w" });
  await userEvent.clear(weight);
  await userEvent.type(weight, "2{Enter}");
  expect(findings()).toMatch(/the way is 37.* long, a shortest is 31/);
  expect(findings()).toContain("says too much in 247 of 266 cells, although h does not");
  await userEvent.click(screen.getByRole("button", { name: "One step back" }));
  expect(screen.getByText(/The search after 100 of 101 expansions/)).toBeVisible();
  await expect.poll(() => view().t).toBe(100);
});

it("refuses typed ends in the words of a link", async () => {
  const { params } = open();
  const goal = screen.getByRole("textbox", { name: "Goal" });
  const before = params();
  for (const [typed, refusal] of [
    ["30,2", "30,2 lies outside the grid of 24 columns and 14 rows"],
    ["3,7", "Start and goal are the same cell 3,7."],
  ] as const) {
    await userEvent.clear(goal);
    await userEvent.type(goal, `${typed}{Enter}`);
    expect(screen.getByRole("alert")).toHaveTextContent(refusal);
    expect(params()).toEqual(before);
  }
});

it("takes all walls away, and reads a smaller grid without a clash", async () => {
  const { params } = open();
  await userEvent.click(screen.getByRole("button", { name: "Take all walls away" }));
  expect(params().walls).toBe("");
  const columns = screen.getByRole("textbox", { name: "number of columns" });
  await userEvent.clear(columns);
  await userEvent.type(columns, "8{Enter}");
  expect(params()).toMatchObject({ grid: [8, 14], goal: [8, 7] });
});

describe("a pinned run", () => {
  const shown = () => screen.queryAllByRole("figure").map(({ dataset }) => dataset["figure"]);

  it("is the one that was shown, not computed again, and stands beside the next until it is unpinned", async () => {
    const { edit, params, view } = open();
    await userEvent.click(screen.getByRole("button", { name: "Pin this run" }));
    expect(view().pin).toEqual(params());
    expect(shown()).toEqual(["map", "pinned-map", "weights", "pinned-weights"]);
    // The engine of this test answers at once, and to nothing else.
    edit({ weight: 2 });
    expect(screen.getByText("The pinned run has weight 1 instead of 2.")).toBeVisible();
    expect(await screen.findByText(/^Pinned: The way is 31 long/)).toBeVisible();
    expect(screen.getAllByText("Pinned run: weight 1 instead of 2")).toHaveLength(2);
    // One clock for both: the pinned search takes 131 expansions, this one 101.
    expect(screen.getByRole("slider", { name: "Step" })).toHaveAttribute("aria-valuemax", "131");
    await userEvent.click(screen.getByRole("radio", { name: "Off" }));
    expect([view().compare, shown()]).toEqual(["off", ["map", "weights"]]);
    await userEvent.click(screen.getByRole("radio", { name: "Side by side" }));
    await userEvent.click(screen.getByRole("button", { name: "Unpin" }));
    expect([view(), shown()]).toEqual([search.view.usual, ["map", "weights"]]);
  });
});

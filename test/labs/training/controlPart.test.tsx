/** @file Control by keys, on a store whose engine answers at once: the world is painted, the clock is in the link. */
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, it } from "vitest";
import { catalog } from "../../../src/labs/catalog";
import { drain } from "../../../src/experiments/drain";
import { training } from "../../../src/labs/training/lab";
import { experiment } from "../../../src/labs/training/run/run";
import type { ControlParams, TrainingParams } from "../../../src/labs/training/run/params";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import type { TrainingTypes } from "../../../src/labs/training/state";
import TrainingLab from "../../../src/labs/training/TrainingLab";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";
import { anyLab } from "../../../src/scenario/lab";
import { LabProvider } from "../../../src/store/context";
import { createLabStore, type LabStore, type LabTypes } from "../../../src/store/labStore";
import { servicesWith } from "../../support/labStore";
import { makeScenario } from "../../support/scenarios";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
});

async function open() {
  const lab = anyLab(training);
  const runNow = (_: string, params: TrainingParams) =>
    experiment.merge(params, [])(experiment.plan(params, []).map((task) => drain(experiment.run(task))));
  const services = servicesWith({ lab, engine: { runNow } as never });
  const params: ControlParams = { ...usualOfPart("control"), iterations: 20 };
  const store = createLabStore<LabTypes>(makeScenario("training", params), services);
  render(
    <LabProvider store={store}>
      <TrainingLab />
    </LabProvider>,
  );
  const own = store as unknown as LabStore<TrainingTypes>;
  await screen.findByRole("grid", { name: "Cells of the world" });
  return { params: () => own.getState().params as ControlParams, view: () => own.getState().view };
}

const cell = () => within(screen.getByRole("grid")).getByRole("gridcell");

it("paints the world by keys, with the brush that is chosen", async () => {
  const { params } = await open();
  cell().focus();
  expect(cell()).toHaveAccessibleName(/^Column 1, row 2: free; value 0\.\d+; left 0\.\d+, down 0/);
  await userEvent.keyboard("{ArrowDown} ");
  expect(params().world).toEqual({ kind: "painted", reward: "arriving", map: "SFFF.FHFH.WFFH.HFFG" });
  expect(cell()).toHaveAccessibleName("Column 1, row 3: wall");
  await userEvent.click(screen.getByRole("radio", { name: "hole" }));
  cell().focus();
  await userEvent.keyboard(" {ArrowRight}g{ArrowRight}s");
  expect(params().world).toMatchObject({ map: "FFFF.FHFH.HGSH.HFFG" });
  screen.getByRole("slider", { name: "start" }).focus();
  // A goal and a hole are beside it: there the start does not go.
  await userEvent.keyboard("{ArrowLeft}{ArrowRight}{ArrowUp}");
  expect(params().world).toMatchObject({ map: "FFFF.FHSH.HGFH.HFFG" });
});

it("keeps the iteration that is looked at in the link", async () => {
  const { view } = await open();
  screen.getByRole("slider", { name: "Step" }).focus();
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}");
  await expect.poll(() => view().t).toBe(2);
});

it("plays two runs side by side to the end of the longer one, and the link may name any step until then", async () => {
  const { view, params } = await open();
  await userEvent.click(screen.getByRole("button", { name: "Pin this run" }));
  const iterations = screen.getByRole("textbox", { name: "number of iterations" });
  await userEvent.clear(iterations);
  await userEvent.type(iterations, "8{Enter}");
  const clock = screen.getByRole("slider", { name: "Step" });
  const last = () => clock.getAttribute("aria-valuemax");
  await expect.poll(last).toBe("8");
  await userEvent.click(screen.getByRole("radio", { name: "Side by side" }));
  await expect.poll(last).toBe("20");
  clock.focus();
  await userEvent.keyboard("{Home}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}");
  const titles = () =>
    [...document.querySelectorAll("figure[data-figure$=grid]")].map((one) => one.textContent);
  await expect
    .poll(titles)
    .toEqual([
      expect.stringContaining("Policies after 8 iterations"),
      expect.stringContaining("Policies after 10 iterations"),
    ]);
  await expect.poll(() => view().t).toBe(10);
  const read = (compare: "beside" | undefined) =>
    decodeIn(training, encodeLink(training, { params: params(), view: { ...view(), compare } }), catalog);
  expect(read("beside")).toMatchObject({ notices: [], scenario: { view: { t: 10 } } });
  // Behind, the clock is the present run's again.
  expect(read(undefined)).toMatchObject({ notices: [], scenario: { view: { t: null } } });
  await userEvent.click(screen.getByRole("radio", { name: "Behind" }));
  await expect.poll(last).toBe("8");
  await expect.poll(() => clock.getAttribute("aria-valuenow")).toBe("8");
});

/** @file Two stores of one lab live side by side on one page: nothing of one is the other's. */
import { act, cleanup, configure, fireEvent, render, screen, within } from "@testing-library/react";
import type { ComponentType } from "react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../src/engine/types";
import { drain } from "../../../src/experiments/drain";
import BoundsLab from "../../../src/labs/bounds/BoundsLab";
import { catalog } from "../../../src/labs/catalog";
import GeometryLab from "../../../src/labs/geometry/GeometryLab";
import SearchLab from "../../../src/labs/search/SearchLab";
import StabilityLab from "../../../src/labs/stability/StabilityLab";
import TrackingLab from "../../../src/labs/tracking/TrackingLab";
import TrainingLab from "../../../src/labs/training/TrainingLab";
import { LabProvider } from "../../../src/store/context";
import { createLabStore, linkNow, withParams } from "../../../src/store/labStore";
import { createInteraction } from "../../../src/ui/interaction/interaction";
import { servicesWith } from "../../support/labStore";
import { decodeLink, labs, type LabId } from "../../support/scenarios";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 400);
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(cleanup);

const LABS: readonly (readonly [LabId, ComponentType, string, slider: string | RegExp])[] = [
  ["bounds", BoundsLab, "#/bounds?v=1&show=bound&p=0.4,0.6", /^Belief/],
  ["tracking", TrackingLab, "#/tracking?v=1&steps=60&at=20&rule=certified&t=30", /^Step at which/],
  ["stability", StabilityLab, "#/stability?v=1&width=12&height=8&iterations=20", "Cell of the map"],
  ["geometry", GeometryLab, "#/geometry?v=1&beside=burg", /^Point x/],
  ["geometry", GeometryLab, "#/geometry?v=1&part=games&steps=20", /^Start of the row player/],
  ["training", TrainingLab, "#/training?v=1&part=control&iterations=6&t=3", "start"],
  ["search", SearchLab, "#/search?v=1&t=5", "start"],
];

it("is asked of every lab", () => {
  expect([...new Set(LABS.map(([id]) => id))]).toEqual(catalog.ids);
});

async function open(id: LabId, Lab: ComponentType, link: string) {
  const experiment = await catalog.experiment(id);
  const runNow = (_lab: string, params: object) =>
    experiment.merge(params, [])(experiment.plan(params, []).map((task) => drain(experiment.run(task))));
  const deriveNow = (_lab: string, trace: object, what: string) => {
    const work = experiment.derive?.[what];
    return work ? { value: drain(work.run(work.from(trace))) } : null;
  };
  const services = servicesWith({
    lab: labs[id],
    engine: { runNow, deriveNow, run: () => new Promise(() => undefined) } as unknown as Engine,
    interaction: createInteraction(),
  });
  const make = (side: string) => ({ side, store: createLabStore(decodeLink(link).scenario, services) });
  const [left, right] = [make("left"), make("right")];
  render(
    [left, right].map(({ side, store }) => (
      <div key={side} data-testid={side}>
        <LabProvider store={store}>
          <Lab />
        </LabProvider>
      </div>
    )),
  );
  const part = ({ side, store }: typeof left) => ({
    store,
    element: screen.getByTestId(side),
    link: () => linkNow(store.getState()),
    html: () => screen.getByTestId(side).innerHTML,
  });
  return { left: part(left), right: part(right) };
}

/** What an element names by id. */
function* references(root: Element): Generator<string> {
  for (const element of root.querySelectorAll("*"))
    for (const { name, value } of element.attributes) {
      if (/^(aria-(labelledby|describedby|controls)|for)$/.test(name)) yield* value.split(" ");
      yield* [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id);
      if (name === "href" && /^#[^/]/.test(value)) yield value.slice(1);
    }
}

describe.each(LABS)("two of %s", (id, Lab, link, slider) => {
  it("share no id, and each names its own only", async () => {
    const { left, right } = await open(id, Lab, link);
    // The code of textures comes with the first of them.
    await act(() => vi.dynamicImportSettled());
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(ids.length).toBeGreaterThan(4);
    expect(ids.filter((each, i) => ids.indexOf(each) !== i)).toEqual([]);
    for (const { element } of [left, right]) {
      const named = [...references(element)];
      expect(named.length).toBeGreaterThan(4);
      expect(named.filter((each) => element.querySelector(`[id="${each}"]`) === null)).toEqual([]);
    }
  });

  it("are driven and drawn apart, and leave the address alone", async () => {
    const { left, right } = await open(id, Lab, link);
    const before = { link: left.link(), left: left.html(), right: right.html() };
    expect(right.link()).toBe(before.link);
    const address = window.location.href;
    const grip = within(left.element).getAllByRole("slider", { name: slider })[0];
    if (grip === undefined) throw new Error("There is no such slider.");
    fireEvent.keyDown(grip, { key: "ArrowRight" });
    expect(left.link()).not.toBe(before.link);
    expect(left.html()).not.toBe(before.left);
    expect([right.link(), right.html()]).toEqual([before.link, before.right]);
    // What is pointed at, as a cell of the atlas, is nothing to undo.
    const changes = id === "stability" ? 0 : 1;
    expect([left.store.getState().past.length, right.store.getState().past.length]).toEqual([changes, 0]);
    expect(window.location.href).toBe(address);
  });
});

describe("two of tracking", () => {
  const [, [, , link] = ["", "", ""]] = LABS;
  const playing = () =>
    screen.getAllByRole("button", { name: /^(Play|Pause)$/ }).map((one) => one.getAttribute("aria-label"));

  it("take the keys that are pressed in them; a key that is pressed nowhere is for neither", async () => {
    const { left, right } = await open("tracking", TrackingLab, link);
    const press = (element: Element, key: string) => fireEvent.keyDown(element, { key });
    const [still] = playing();
    press(document.body, " ");
    expect(playing()).toEqual([still, still]);
    const heading = right.element.querySelector("h1") ?? document.body;
    press(heading, " ");
    expect(playing()[0]).toBe(still);
    expect(playing()[1]).not.toBe(still);
    press(heading, " ");
    act(() => left.store.getState().edit(withParams({ steps: 50 })));
    expect([left.link(), right.link()].map((each) => each.includes("steps=50"))).toEqual([true, false]);
  });

  it("fill the screen apart", async () => {
    const { left, right } = await open("tracking", TrackingLab, link);
    const figureOf = ({ element }: typeof left) => element.querySelector('figure[data-figure="steps"]');
    const screenOf = { fullscreenElement: figureOf(right), fullscreenEnabled: true };
    for (const [name, value] of Object.entries(screenOf))
      Object.defineProperty(document, name, { value, configurable: true });
    const label = async (side: typeof left) => {
      const figure = figureOf(side);
      if (!(figure instanceof HTMLElement)) throw new Error("There is no such figure.");
      fireEvent.click(within(figure).getByRole("button", { name: /save, copy, data/ }));
      return (await within(figure).findByRole("menuitem", { name: /full screen/i })).textContent;
    };
    expect([await label(left), await label(right)]).toEqual(["Full screen", "Leave full screen"]);
    for (const name of Object.keys(screenOf)) Reflect.deleteProperty(document, name);
  });
});

/** @file What holds for every part of every lab of parts, those of the app and of a made-up one. */
import { writtenFinding } from "../../src/cli/run/written";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { SCREEN } from "../../src/charts/ink";
import { createNodeEngine } from "../../src/engine/node/nodeEngine";
import { drain } from "../../src/experiments/drain";
import type { Parted } from "../../src/experiments/parts";
import type { AnyPartedPage } from "../../src/labs/shared/parts/page";
import { inPart, type PartTrace } from "../../src/labs/shared/parts/part";
import { PartsView, type PartsViewProps } from "../../src/labs/shared/parts/PartsView";
import { announcement, isPictured } from "../../src/labs/shared/parts/words";
import { page as geometry } from "../../src/labs/geometry/pages";
import { page as stability } from "../../src/labs/stability/pages";
import { page as training } from "../../src/labs/training/pages";
import { decodeIn } from "../../src/scenario/decode";
import { encodeLink } from "../../src/scenario";
import { shipped } from "../support/shippedFiles";
import { unmarked } from "../support/unmarked";
import { createCatalog } from "../../src/scenario/catalog";
import { anyLab } from "../../src/scenario/lab";
import { experiment } from "./madeUp/stairs/run/parts";
import { page as stairs } from "./madeUp/stairs/pages";

const dataOf = ({ sources }: AnyPartedPage["lab"], params: Parted) => (sources?.(params) ?? []).map(shipped);

/** What makes the usual run of a part short enough for this test. */
const SHORT = {
  steps: 30,
  runs: 40,
  width: 24,
  height: 16,
  iterations: 100,
  transient: 50,
  kept: 8,
  pairs: 200,
  tune: { from: 2, factor: 1.4, count: 3, seeds: 2 },
  model: { layers: 1, width: 8, heads: 2, context: 8, vocabulary: "bytes" },
  evaluate: { bytes: 256, every: 16 },
};

const LABS = [stability, geometry, training, stairs];
const PARTS = LABS.flatMap((page) =>
  Object.keys(page.parts).map((part) => ({ page, lab: page.lab.id, part })),
);

function paramsOf({ lab, withPart }: AnyPartedPage, part: string): Parted {
  const params = withPart(lab.defaults, part);
  const short = Object.entries(SHORT).filter(
    ([name]) => name in params && (name !== "model" || part === "language"),
  );
  return { ...params, ...Object.fromEntries(short) };
}

/** A run is computed once. */
const traces = new Map<string, Promise<PartTrace>>();

function traceOf(page: AnyPartedPage, params: Parted): Promise<PartTrace> {
  const key = page.lab.id + JSON.stringify(params);
  const trace = traces.get(key) ?? computed(page, params);
  traces.set(key, trace);
  return trace;
}

async function computed({ lab }: AnyPartedPage, params: Parted): Promise<PartTrace> {
  const { plan, run, merge } = await lab.experiment();
  const resources = dataOf(lab, params);
  const results = plan(params, resources).map((task) => drain(run(task)));
  // Traces of a lab of parts say of which they are.
  return merge(params, resources)(results) as PartTrace;
}

async function deriver({ lab }: AnyPartedPage): Promise<PartsViewProps["derive"]> {
  const { derive = {} } = await lab.experiment();
  const value = (trace: object, what: string): never => {
    const derivation = derive[what];
    if (derivation === undefined) throw new Error(`There is no "${what}".`);
    // Each lab knows the values of its names.
    return drain(derivation.run(derivation.from(trace))) as never;
  };
  return {
    now: (trace, what) => ({ value: value(trace, what) }),
    later: () => Promise.reject(new Error("Everything is there at once.")),
  };
}

const nothing = () => undefined;

type View = PartsViewProps["view"];

async function show(page: AnyPartedPage, params: Parted, trace: PartTrace) {
  const props = {
    page,
    params,
    trace,
    derive: await deriver(page),
    status: { kind: "ready" } as const,
    now: () => 0,
    exportsOf: () => null,
    onChange: nothing,
    onLook: nothing,
    onCancel: nothing,
    onAgain: nothing,
    linkOf: () => "",
    onOpen: nothing,
  };
  const viewed = (view: Partial<View>, pinned: PartTrace | null) => (
    <PartsView
      {...props}
      view={{ ...page.lab.view.usual, ...view }}
      pinned={{ run: pinned, problem: null, status: props.status, cancel: nothing, again: nothing }}
    />
  );
  const { rerender } = render(viewed({}, null));
  return (view: Partial<View>, pinned: PartTrace | null = null) => rerender(viewed(view, pinned));
}

const noRun = () => Promise.reject(new Error("Nothing else is run for what a part found."));

const findingsShown = () =>
  Array.from(document.querySelectorAll("ul.findings li"), ({ textContent }) => textContent);

const figuresShown = () => screen.queryAllByRole("figure").map(({ dataset }) => dataset["figure"]);

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(cleanup);

describe.each(PARTS)("$lab: $part", ({ page, part }) => {
  const { lab, parts } = page;
  const { tab, question, story, figures: all, isBegun } = inPart(parts, { part });
  const params = paramsOf(page, part);
  const { figures } = lab.scope(params);

  it("has a tab or is a page of a part that has one, a question, a story, figures and a program", async () => {
    const title = typeof tab === "string" ? tab : inPart(parts, { part: tab.of }).tab;
    expect([title, question, story]).toEqual([
      expect.stringMatching(/^[A-Z].{1,14}$/),
      expect.stringMatching(/^[A-Z].{9,}/),
      expect.stringMatching(/^[A-Z].*[.?]$/),
    ]);
    expect(figures.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining([...figures]));
    const trace = await traceOf(page, params);
    const told = { params, view: lab.view.usual, trace, resources: dataOf(lab, params) };
    const program = await lab.program(params);
    for (const figure of figures)
      expect(await program(figure, told, "Mirrorstep, #/link")).toContain("\n# Mirrorstep, #/link\n");
  });

  it("is opened by its own link, with what it carries over", () => {
    const link = encodeLink(lab, { params, view: lab.view.usual });
    const catalog = createCatalog(anyLab(lab), []);
    const { scenario, notices } = decodeIn(lab, link, catalog);
    expect([scenario.params, notices]).toEqual([params, []]);
    expect(page.withPart(params, part)).toEqual(params);
  });

  it("is run, told and drawn as what it is", async () => {
    const { summarize, rows } = await lab.experiment();
    const trace = await traceOf(page, params);
    expect([trace.part, trace.complete, isBegun(trace)]).toEqual([part, true, true]);
    expect([isPictured(parts, trace, params), isPictured(parts, null, params)]).toEqual([true, false]);
    expect(summarize(trace)).toMatchObject({ part });
    expect([...rows(params, dataOf(lab, params))].length).toBeGreaterThan(1);
    const draw = await lab.draw();
    for (const figure of figures) {
      const seen = { params, view: lab.view.usual, trace, beside: null };
      const picture = draw(figure, seen, { width: 620, height: null, theme: SCREEN });
      expect(picture?.layers).not.toEqual([]);
      // Where a lecture may ask on it, or why nowhere.
      expect([figure, picture?.plane]).toEqual([
        figure,
        expect.objectContaining({ kind: expect.any(String) }),
      ]);
      const numbers = picture?.table();
      const lengths = numbers?.rows.map((row) => row.length);
      expect(new Set(lengths)).toEqual(new Set([numbers?.columns.length]));
    }
  });

  it("shows its figures, or one of them alone; and says what came of the run as the terminal does", async () => {
    const trace = await traceOf(page, params);
    const look = await show(page, params, trace);
    await waitFor(() => expect(figuresShown()).toEqual(figures));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(question);
    const nav = screen.getByRole("navigation", { name: `Parts of the ${lab.title.toLowerCase()} lab` });
    const [current] = within(nav)
      .getAllByRole("link")
      .filter((link) => link.getAttribute("aria-current") !== null);
    expect(current?.getAttribute("aria-current")).toBe(typeof tab === "string" ? "page" : "true");
    expect(document.querySelector(".rail")?.textContent).not.toBe("");
    const found = await (await lab.findings())({ params, view: lab.view.usual, trace }, noRun);
    expect(findingsShown().map(unmarked)).toEqual(found.map((one) => unmarked(writtenFinding(one))));
    for (const figure of figures) {
      look({ figure });
      expect(figuresShown()).toEqual([figure]);
    }
    expect(announcement(page, trace)).toMatch(/^The run is complete\. \S.*\.$/);
  });

  it("can be pinned: in a link and out of it", () => {
    const view = { ...lab.view.usual, pin: params, compare: "beside" as const };
    const { scenario, notices } = decodeIn(
      lab,
      encodeLink(lab, { params, view }),
      createCatalog(anyLab(lab), []),
    );
    expect([scenario.view, notices]).toEqual([view, []]);
  });

  it("is drawn with a pinned run: two pictures side by side, or its curves behind where it says so", async () => {
    const trace = await traceOf(page, params);
    const draw = await lab.draw();
    const drawn = (figure: string, compare?: "beside" | "off") => {
      const view = { ...lab.view.usual, pin: params, compare };
      const seen = { params, view, trace, beside: { pinned: trace } };
      return draw(figure, seen, { width: 900, height: null, theme: SCREEN });
    };
    const { behind = [], drawsPinned } = inPart(parts, { part });
    expect(all).toEqual(expect.arrayContaining([...behind]));
    for (const figure of figures) {
      const ids = drawn(figure, "beside")?.layers.map(({ id }) => id.split("-")[0]);
      expect([figure, new Set(ids)]).toEqual([figure, new Set(["shown", "pinned"])]);
      expect(drawn(figure, "off")?.caption.text).not.toContain("pinned run");
      const isSaid = drawn(figure)?.caption.text.includes("pinned run") === true;
      const isPlot = drawn(figure)?.plot !== undefined || drawsPinned === true;
      const isBehind = behind.includes(figure);
      expect([figure, isSaid, isBehind && !isPlot]).toEqual([figure, isBehind || behind.length === 0, false]);
    }
  });

  it("stands beside its pinned run in every figure, and alone again without it", async () => {
    const trace = await traceOf(page, params);
    const look = await show(page, params, trace);
    await waitFor(() => expect(figuresShown()).toEqual(figures));
    look({ pin: params, compare: "beside" }, trace);
    const both = figures.flatMap((figure) => [figure, `pinned-${figure}`]);
    expect(figuresShown()).toEqual(both);
    expect(screen.getAllByText("Pinned run")).toHaveLength(figures.length);
    expect(await screen.findByText(/^The pinned run is this one/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Side by side" }).checked).toBe(true);
    const [first = ""] = figures;
    look({ figure: first, pin: params, compare: "beside" }, trace);
    expect(figuresShown()).toEqual([first, `pinned-${first}`]);
    look({ pin: params, compare: "off" }, trace);
    expect(figuresShown()).toEqual(figures);
    look({});
    expect([figuresShown(), screen.queryAllByText(/pinned/i)]).toEqual([figures, []]);
  });
});

describe.each(LABS)("$lab.id", ({ parts, lab }) => {
  it("has no two figures of one name", () => {
    const all = Object.values(parts).flatMap(({ figures }) => figures);
    expect(new Set(all).size).toBe(all.length);
    expect(lab.viewWords["figure"]).toBe(all.join(", "));
  });
});

describe("a made-up lab of parts", () => {
  it("says what clashes in the words of the part", () => {
    const { lab } = stairs;
    const catalog = createCatalog(anyLab(lab), []);
    const read = (link: string) => decodeIn(lab, link, catalog);
    expect(read("#/stairs?v=1&part=down&stairs=12").notices.map(({ message }) => message)).toEqual([
      expect.stringContaining("from 9 there are no 12 stairs to go"),
    ]);
    expect(read("#/stairs?v=1&stairs=12").notices).toEqual([]);
  });

  it("is drawn by a worker while one drags, part by part", async () => {
    const lab = anyLab(stairs.lab);
    const engine = createNodeEngine({ load: () => lab.experiment(), entry: null });
    onTestFinished(engine.dispose);
    const draw = (params: Parted) => engine.draw("stairs", params, [], { width: 300 });
    await engine.run("stairs", stairs.lab.defaults, []);
    expect(engine.isLight("stairs", stairs.lab.defaults, [])).toBe(true);
    const up = { part: "up", stairs: 4 };
    expect(await draw(up)).toEqual({
      trace: { part: "up", params: up, complete: true, heights: [0, 1, 2, 3, 4] },
      drawing: '{"width":300}: up to 4',
    });
    await expect(draw(stairs.withPart(up, "down"))).rejects.toThrow(
      "The part down of stairs draws nothing ahead.",
    );
    expect((await geometry.lab.experiment()).drawAhead).toBeUndefined();
  });

  it("derives of a part what is the part's, and names the other's", async () => {
    const trace = await traceOf(stairs, paramsOf(stairs, "up"));
    const { derive = {} } = experiment;
    expect(Object.keys(derive)).toEqual(["fall"]);
    // A trace of this lab.
    expect(() => derive["fall"]?.from(trace as never)).toThrow(
      'There is no "fall" of the up: it is derived of the down.',
    );
    expect(() => experiment.plan({ part: "sideways" } as never, [])).toThrow(
      'The experiment stairs has no part "sideways".',
    );
  });
});

import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useMemo, useState } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type StabilityParams } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import type { StabilityTrace } from "../../../src/labs/stability/run/types";
import { PartsView, type PartsViewProps } from "../../../src/labs/shared/parts/PartsView";
import { announcement } from "../../../src/labs/shared/parts/words";
import type { StabilityLook } from "../../../src/labs/stability/look";
import { page } from "../../../src/labs/stability/pages";
import { decodeLink, encodeLink, makeScenario } from "../../support/scenarios";
import { catalog } from "../../../src/labs/catalog";
import { stability } from "../../../src/labs/stability/lab";
import { decodeIn } from "../../../src/scenario/decode";
import type { Pointed } from "../../../src/labs/stability/model/pointed";
import type { Status } from "../../../src/store/labStore";
import { runStability } from "../../support/stabilityRun";
import { deriveHere } from "../../support/derived";

const VIEW = stability.view.usual;
// It is asked of traces of this lab only.
const derive = deriveHere as unknown as PartsViewProps["derive"];
const EMPTY_COUNTS = { pairs: 0, expanded: 0, inequalityFailed: 0, leftInterior: 0, largestRatio: 0 };
const READY: Status = { kind: "ready" };

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
  HTMLCanvasElement.prototype.getContext = () => null;
});

const traces = new Map<string, StabilityTrace>();
function traceOf(params: StabilityParams): StabilityTrace {
  const key = JSON.stringify(params);
  const known = traces.get(key) ?? runStability(params);
  traces.set(key, known);
  return known;
}

interface Started {
  readonly params: StabilityParams;
  readonly status?: Status;
  /** Whether its run is done. */
  readonly complete?: boolean;
  readonly onCancel?: () => void;
  readonly onAgain?: () => void;
  readonly onOpen?: (link: string) => void;
  readonly figure?: string;
  readonly pointed?: Pointed;
}

function Lab({
  params: start,
  status = READY,
  complete = true,
  onCancel,
  onAgain,
  onOpen,
  ...shown
}: Started) {
  const [params, setParams] = useState(start);
  const [look, setLook] = useState<Partial<StabilityLook>>({
    ...shown.pointed,
    figure: shown.figure ?? null,
  });
  const view = useMemo(() => ({ ...VIEW, ...look }), [look]);
  const trace = useMemo(() => ({ ...traceOf(params), complete }), [params, complete]);
  return (
    <>
      <PartsView
        page={page}
        params={params}
        view={view}
        derive={derive}
        trace={trace}
        status={status}
        now={() => 4000}
        exportsOf={() => null}
        // What the page of a lab hands on is of that lab.
        onChange={(next) => setParams(next as StabilityParams)}
        onCancel={onCancel ?? (() => undefined)}
        onAgain={onAgain ?? (() => undefined)}
        onLook={(patch) => setLook((now) => ({ ...now, ...patch }) as Partial<StabilityLook>)}
        linkOf={(alone) => encodeLink(makeScenario("stability", params, { ...view, figure: alone }))}
        onOpen={onOpen ?? (() => undefined)}
      />
      <output>{JSON.stringify(params)}</output>
    </>
  );
}

const small = { width: 32, height: 32, iterations: 150 };
const atlas: StabilityParams = { ...usual.sliceOfTargets, ...small };
const params = () =>
  JSON.parse(screen.getByText(/^\{"part"|^\{"rule"|^\{.*"part"/).textContent) as Record<string, unknown>;
const cell = () => screen.getByRole("slider", { name: "Cell of the map" });
const keys = async (text: string) => {
  cell().focus();
  await userEvent.keyboard(text);
};

describe("the end of a long run", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ["a map", atlas],
    ["an audit", { ...usual.audit, pairs: 2000 }],
  ])("is said 900 ms after it: %s", (_, long) => {
    const said = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
    const words = announcement(page, traceOf(long));
    expect(words).not.toBe("");
    const after = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
    const { rerender } = render(<Lab params={long} complete={false} />);
    after(5000);
    expect(said()).not.toContain(words);
    rerender(<Lab params={long} />);
    after(899);
    expect(said()).not.toContain(words);
    after(1);
    expect(said()).toContain(words);
  });
});

describe("the atlas", () => {
  it("moves from cell to cell by keys and says what became of each", async () => {
    render(<Lab params={atlas} />);
    const before = Number(cell().getAttribute("aria-valuenow"));
    await keys("{ArrowRight}{ArrowDown}");
    expect(Number(cell().getAttribute("aria-valuenow"))).toBe(before + 1 - 32);
    expect(cell()).toHaveAttribute(
      "aria-valuetext",
      expect.stringMatching(/target .* η = .*: (converged|collapsed|wanders)/),
    );
    await keys("{Shift>}{ArrowLeft}{/Shift}");
    expect(Number(cell().getAttribute("aria-valuenow"))).toBe(before - 9 - 32);
  });

  it("tells those who come by keyboard which keys there are", () => {
    render(<Lab params={atlas} />);
    expect(cell()).toHaveAccessibleDescription(/^Arrow keys move from cell to cell.*0 shows the whole map/);
  });

  it("zooms by keys and buttons, and shows the whole map again", async () => {
    render(<Lab params={atlas} />);
    await keys("+");
    const [from = 0, to = 0] = params()["x"] as number[];
    expect(to - from).toBeCloseTo(0.5, 3);
    await keys("0");
    expect(params()).toMatchObject({ x: [0, 1], logStep: [-3, 0.7] });
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(params()).toMatchObject({ x: [0.25, 0.75] });
    await userEvent.click(screen.getByRole("button", { name: "Whole map" }));
    expect(params()).toMatchObject({ x: [0, 1] });
    expect(screen.getByRole("button", { name: "Whole map" })).toBeDisabled();
  });

  it.each([
    ["slice", { ...atlas, x: [0.2, 0.7], logStep: [-0.5, 0.7] } satisfies StabilityParams],
    ["triangle", { ...usual.triangleOfTargets, ...small, step: 2.6 } satisfies StabilityParams],
  ])("has the cell of the %s in the link of its orbit, which opens the same orbit", async (_, start) => {
    const user = userEvent.setup();
    const { unmount } = render(<Lab params={start} />);
    const said = () => screen.getByRole("figure", { name: /^Figure 2/ }).textContent;
    const first = said();
    cell().focus();
    await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowDown}");
    await expect.poll(said).not.toBe(first);
    const [before, place] = [said(), cell().getAttribute("aria-valuenow")];
    await user.click(screen.getByRole("button", { name: "Figure 2: save, copy, data" }));
    await user.click(await screen.findByRole("menuitem", { name: "Copy link to this figure" }));
    const link = await navigator.clipboard.readText();
    unmount();
    expect(link).toMatch(/&figure=orbit&cell=-?[\d.]+,-?[\d.]+$/);
    const { scenario, notices } = decodeIn(stability, link, catalog);
    expect(notices).toEqual([]);
    render(<Lab params={start} pointed={scenario.view} />);
    expect(said()).toContain(before?.split("Link copied")[0]);
    expect(cell()).toHaveAttribute("aria-valuenow", place);
  });

  it("opens the cell's run in the tracking lab", async () => {
    const onOpen = vi.fn<(link: string) => void>();
    render(<Lab params={atlas} onOpen={onOpen} />);
    await keys("{Enter}");
    const link = onOpen.mock.calls[0]?.[0] ?? "";
    expect(link).toBe(screen.getByRole("link", { name: "Open it in the Tracking lab" }).getAttribute("href"));
    const { scenario, notices } = decodeLink(link);
    expect(notices).toEqual([]);
    expect(scenario).toMatchObject({ lab: "tracking", params: { steps: 150, update: "mirror" } });
  });

  it("draws the curves that are switched on", async () => {
    const { container } = render(<Lab params={atlas} />);
    const drawn = () => container.querySelectorAll(".map__curves [data-curve=certified]").length;
    expect(drawn()).toBe(1);
    await userEvent.click(screen.getByRole("checkbox", { name: /^certified/ }));
    expect(drawn()).toBe(0);
    await userEvent.click(screen.getByRole("button", { name: "Reset show" }));
    expect(drawn()).toBe(1);
  });

  it("changes axis, update and numbers, each with its own way back", async () => {
    render(<Lab params={atlas} />);
    await userEvent.click(screen.getByRole("radio", { name: "projected" }));
    await userEvent.click(screen.getByRole("radio", { name: "starts" }));
    expect(params()).toMatchObject({
      axis: "start",
      update: "projected",
      iterations: 150,
      width: 32,
      target: 0.7,
    });
    const target = screen.getByRole("textbox", { name: "target" });
    await userEvent.clear(target);
    await userEvent.type(target, "1,5{Enter}");
    expect(screen.getByText(/1\.5 is no target: it must be above 0 and below 1/)).toBeVisible();
    await userEvent.clear(target);
    await userEvent.type(target, "0,25{Enter}");
    expect(params()).toMatchObject({ target: 0.25 });
    await userEvent.click(screen.getByRole("button", { name: "Reset target" }));
    expect(params()).toMatchObject({ target: 0.7, update: "projected" });
  });

  it("says which kernel computed, and what was found", () => {
    render(<Lab params={atlas} />);
    expect(screen.getByText(/^Computed by the (WebAssembly SIMD|plain TypeScript) kernel/)).toBeVisible();
    const list = within(screen.getByRole("list", { name: "Findings" }));
    expect(list.getAllByRole("listitem").length).toBe(5);
    expect(
      screen.getByRole("img", { name: /^Atlas of targets and steps.*% of the cells converged/ }),
    ).toBeVisible();
  });

  it("has the triangle, where outside cells are no runs", async () => {
    render(<Lab params={{ ...usual.triangleOfTargets, ...small }} />);
    expect(screen.getByText("class 3", { selector: ".map text" })).toBeInTheDocument();
    await keys("{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}");
    expect(cell()).toHaveAttribute("aria-valuetext", "outside the triangle");
    expect(screen.queryByRole("link", { name: "Open it in the Tracking lab" })).toBeNull();
  });
});

describe("the other parts", () => {
  it("are links that keep the update", () => {
    render(<Lab params={{ ...atlas, update: "projected" }} />);
    const tabs = within(screen.getByRole("navigation", { name: "Parts of the stability lab" }));
    for (const [name, part] of [
      ["Threshold", "threshold"],
      ["Orbits", "orbits"],
      ["Audit", "audit"],
    ] as const) {
      const { scenario } = decodeLink(tabs.getByRole("link", { name }).getAttribute("href") ?? "");
      expect(scenario.params).toMatchObject({ part, update: "projected" });
    }
    expect(tabs.getByRole("link", { name: "Atlas" })).toHaveAttribute("aria-current", "page");
  });

  it("draw the threshold with its certificates", () => {
    const { container } = render(
      <Lab params={{ ...usual.threshold, width: 24, iterations: 150, scan: 8 }} />,
    );
    for (const id of ["bound", "certified", "fejer", "local", "collapse"])
      expect(container.querySelector(`[data-curve=${id}]`)?.getAttribute("d")).toMatch(/^M/);
    expect(screen.getByText(/Measured over promised/)).toBeVisible();
  });

  it("follow the step pointed at in the bifurcation diagram by keys", async () => {
    render(
      <Lab params={{ ...usual.orbits, update: "projected", target: 0.9, logStep: [-0.6, 0], width: 128 }} />,
    );
    const handle = screen.getByRole("slider", { name: "Step of the cobweb" });
    handle.focus();
    await userEvent.keyboard("{Home}");
    expect(handle).toHaveAttribute("aria-valuetext", expect.stringContaining("settles"));
    await userEvent.keyboard("{End}");
    expect(handle).toHaveAttribute("aria-valuetext", expect.stringContaining("bounces between faces"));
    await userEvent.click(screen.getByRole("button", { name: "around the local threshold" }));
    expect(params()["logStep"]).toEqual([-0.54, -0.04]);
  });

  it("open every counterexample of the audit as a picture", () => {
    render(<Lab params={{ ...usual.audit, pairs: 2000 }} />);
    const table = within(screen.getByRole("table", { name: /^The worst of the sampled pairs/ }));
    const links = table.getAllByRole("link");
    expect(links.length).toBe(12);
    const { scenario, notices } = decodeLink(links[0]?.getAttribute("href") ?? "");
    expect(notices).toEqual([]);
    const pair = scenario.params as StabilityParams;
    if (pair.part !== "pair") throw new Error("The link opens a pair.");
    const shown = table.getByRole("button", { name: /^ratio of row 1:/ }).textContent;
    expect(runStability<"pair">(pair).result?.ratio.toPrecision(5)).toBe(shown);
  });

  it("search for the worst when asked", async () => {
    render(<Lab params={{ ...usual.audit, pairs: 200, climbs: 1 }} />);
    await userEvent.click(screen.getByRole("button", { name: "Search twice as long" }));
    expect(params()).toMatchObject({ climbs: 2 });
    expect(screen.getByRole("table", { name: "What the search found" })).toBeVisible();
  });

  it("show a pair in numbers", () => {
    render(<Lab params={usual.pair} />);
    const table = within(screen.getByRole("table", { name: "The pair in numbers" }));
    expect(table.getByRole("button", { name: /^q, class 1: 0\.7\./ })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("One pair, one step");
  });
});

describe("one figure alone", () => {
  it("has no rail, and a way back to the whole lab", async () => {
    render(<Lab params={atlas} figure="atlas" />);
    const figures = () => screen.getAllByRole("figure").map(({ dataset }) => dataset["figure"]);
    expect(screen.queryByRole("radio", { name: "projected" })).toBeNull();
    expect(screen.getByRole("slider", { name: "Cell of the map" })).toBeInTheDocument();
    expect(figures()).toEqual(["atlas"]);
    await userEvent.click(screen.getByRole("button", { name: "Show the whole lab" }));
    expect(screen.getByRole("radio", { name: "projected" })).toBeInTheDocument();
    expect(figures()).toEqual(["atlas", "orbit"]);
  });

  it("is not what a figure of another part means", () => {
    render(<Lab params={atlas} figure="cobweb" />);
    expect(screen.getByRole("radio", { name: "projected" })).toBeInTheDocument();
  });
});

describe("while a run is under way", () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const running: Status = { kind: "running", fraction: 0.1, startedAt: 0 };
  const view = (trace: StabilityTrace, status: Status, asked: StabilityParams = atlas) => (
    <PartsView
      page={page}
      params={asked}
      view={VIEW}
      derive={derive}
      trace={trace}
      status={status}
      now={() => 0}
      exportsOf={() => null}
      onChange={() => undefined}
      onCancel={() => undefined}
      onAgain={() => undefined}
      onLook={() => undefined}
      linkOf={() => ""}
      onOpen={() => undefined}
    />
  );
  const whole = runStability<"atlas">(atlas);
  const zoomed: StabilityParams = { ...atlas, x: [0.25, 0.75] };
  const begun = { ...runStability<"atlas">(zoomed), complete: false, grain: 0 };

  it("keeps the stretched picture under the first cells, until they are everywhere or none are to come", () => {
    const { container, rerender } = render(view(whole, READY));
    const before = () => container.querySelector<HTMLElement>(".map__before");
    expect(before()).toBeNull();
    rerender(view(begun, running, zoomed));
    expect(before()).toBeVisible();
    const place = (of: string) => container.querySelector<HTMLElement>(of)?.style.transform;
    expect(place(".map__now"), "of half the width").toContain("scale(0.5, 1)");
    expect(place(".map__before")).toContain("scale(1, 1)");
    rerender(view({ ...begun, grain: 4 }, running, zoomed));
    expect(before()).toBeNull();
    rerender(view(begun, { kind: "cancelled" }, zoomed));
    expect(before()).toBeNull();
  });

  it("says once that a run is complete, and what came of it", () => {
    vi.useFakeTimers();
    const pause = () => {
      act(() => {
        vi.advanceTimersByTime(1000);
      });
    };
    const { rerender } = render(view(begun, running, zoomed));
    const said = () => screen.queryByText(/^The run is complete/)?.textContent ?? "";
    pause();
    expect(said()).toBe("");
    rerender(view(whole, READY));
    expect(said()).toBe("");
    pause();
    expect(said()).toMatch(/^The run is complete\. Atlas of .*%\sof the cells converged/);
    rerender(view(begun, running, zoomed));
    pause();
    expect(said()).toBe("");
  });

  it("has neither numbers nor captions of a run that has not begun, and those of the one on screen until then", () => {
    const audit = { ...usual.audit, pairs: 300 };
    const done = runStability<"audit">(audit);
    const none = { ...done, ...EMPTY_COUNTS, worst: [], found: [], complete: false };
    const { container, rerender } = render(view(none, running, audit));
    const caption = () => container.querySelector("figcaption p")?.textContent ?? "";
    expect(caption()).toBe("Figure 1 · What one step does to the divergence of two beliefs. ");
    expect(screen.getByRole("table", { name: /^Counts/ })).not.toHaveTextContent("%)");
    rerender(view(done, running, { ...audit, seed: 9, update: "mirror" }));
    expect(caption()).toContain("projected step, seed 1");
    const pair = runStability<"pair">(usual.pair);
    rerender(view({ ...pair, result: null, complete: false }, running, usual.pair));
    expect(caption()).toBe("Figure 1 · Where the divergence of the pair sits. ");
    const orbits = { ...usual.orbits, width: 8, transient: 10, kept: 4 };
    const whole8 = runStability<"orbits">(orbits);
    const blank = { ...whole8, kind: whole8.kind.map(() => 0), regimes: [], complete: false };
    rerender(view(blank, running, orbits));
    expect(caption()).toBe("Figure 1 · Where the belief settles, by step. ");
    rerender(view(whole8, running, { ...orbits, target: 0.6 }));
    expect(caption()).toContain("target 0.7");
    expect(screen.getByRole("figure", { name: /^Figure 2/ })).toHaveTextContent("not computed yet");
  });

  it("holds the room of findings that are to come, and says when none will", () => {
    const { container, rerender } = render(view(whole, READY));
    expect(screen.getByRole("list", { name: "Findings" })).toBeVisible();
    rerender(view(begun, running, zoomed));
    expect(screen.queryByRole("list", { name: "Findings" })).toBeNull();
    expect(container.querySelectorAll(".findings-room li").length).toBe(5);
    rerender(view(begun, { kind: "cancelled" }, zoomed));
    expect(container.querySelector(".findings-room")).toBeNull();
    expect(screen.getByText(/need a complete run/)).toBeVisible();
    expect(screen.getByText(/^Cancelled: the picture shows what was computed/)).toBeVisible();
    rerender(view(whole, { kind: "cancelled" }, zoomed));
    expect(screen.getByText(/^Cancelled before anything was computed/)).toBeVisible();
  });

  it("says how far it is and how long it takes, and can be cancelled", async () => {
    const onCancel = vi.fn<() => void>();
    render(
      <Lab params={atlas} status={{ kind: "running", fraction: 0.25, startedAt: 0 }} onCancel={onCancel} />,
    );
    expect(screen.getByRole("progressbar")).toHaveAttribute("value", "25");
    expect(screen.getByText("25 % computed, about 12 s left")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it("offers to go on after cancelling and after a failure", async () => {
    const onAgain = vi.fn<() => void>();
    const { rerender } = render(<Lab params={atlas} status={{ kind: "cancelled" }} onAgain={onAgain} />);
    await userEvent.click(screen.getByRole("button", { name: "Run it again" }));
    rerender(<Lab params={atlas} status={{ kind: "failed", message: "A worker died." }} onAgain={onAgain} />);
    expect(screen.getByRole("alert")).toHaveTextContent("A worker died.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onAgain).toHaveBeenCalledTimes(2);
  });
});

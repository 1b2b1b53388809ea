import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../src/engine/types";
import {
  TARGETS,
  TRACKING_DEFAULTS,
  type Target,
  type TrackingParams,
} from "../../../src/labs/tracking/run/params";
import type { TrackingTrace } from "../../../src/labs/tracking/run/types";
import { rowsIn } from "../../../src/experiments/rows";
import type { Dataset, Resource } from "../../../src/experiments/types";
import TrackingLab from "../../../src/labs/tracking/TrackingLab";
import { decodeLink, defaultScenario, labs } from "../../support/scenarios";
import type { TrackingLook } from "../../../src/labs/tracking/look";
import { LabProvider } from "../../../src/store/context";
import { createLabStore, withParams, withView } from "../../../src/store/labStore";
import { createReading } from "../../../src/store/reading";
import { servicesWith } from "../../support/labStore";
import { runTracking } from "../../support/drive";
import type { TrackingTypes } from "../../../src/labs/tracking/state";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 400);
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
  HTMLCanvasElement.prototype.getContext = () => null;
});

const WEATHER: Dataset = {
  id: "seattle-weather",
  provenance: "Weather, made up here",
  names: ["fog", "rain", "sun"],
  length: 60,
  labels: Uint8Array.from({ length: 60 }, (_, i) => (i * 7) % 3),
  kind: "labels",
};

const LETTERS: Dataset = {
  id: "ab".repeat(32),
  provenance: "letters.txt",
  names: ["alpha", "beta"],
  length: 60,
  labels: Uint8Array.from({ length: 60 }, (_, i) => (i >> 3) % 2),
  kind: "labels",
};

/** Runs at once, on this thread. */
const engine = {
  runNow: (_: string, params: TrackingParams, resources: readonly Resource[]) =>
    runTracking(params, rowsIn(resources)),
  run: () => Promise.reject(new Error("Everything runs at once here.")),
  dispose: () => undefined,
} as unknown as Engine;

function show(params: Partial<TrackingParams> = {}, view: Partial<TrackingLook> = {}, by = engine) {
  const scenario = defaultScenario("tracking");
  const store = createLabStore<TrackingTypes>(
    { ...scenario, params: { ...scenario.params, ...params }, view: { ...scenario.view, ...view } },
    servicesWith({
      lab: labs.tracking,
      engine: by,
      datasets: {
        load: async (source) => {
          if (typeof source === "string") return WEATHER;
          return "local" in source && source.local === LETTERS.id ? LETTERS : "missing";
        },
        read: createReading(),
      },
    }),
  );
  const made = render(
    <LabProvider store={store}>
      <TrackingLab />
    </LabProvider>,
  );
  return { ...made, store, params: () => store.getState().params };
}

const figures = () => screen.getAllByRole("figure").map((figure) => figure.querySelector("b")?.textContent);
const time = () => screen.getByRole("region", { name: "Playback" }).querySelector("output")?.textContent;
const openRule = async (index: number) => {
  const rule = document.querySelectorAll<HTMLElement>(".rules details")[index];
  const summary = rule?.querySelector("summary");
  if (!rule || !summary) throw new Error(`There is no rule ${index}.`);
  await userEvent.click(summary);
  return within(rule);
};

describe("the panels", () => {
  it("are lettered: one per rule, then step, divergence, paths", () => {
    show();
    expect(figures()).toEqual([
      "A · High.",
      "B · Low.",
      "C · Entropy-aware.",
      "D · Step against bound.",
      "E · Divergence.",
      "F · Paths on the triangle.",
    ]);
  });

  it("show one alone when the link says so", () => {
    show({}, { figure: "divergence" });
    expect(figures()).toEqual(["E · Divergence."]);
    expect(screen.getByRole("button", { name: "Show the whole lab" })).toBeInTheDocument();
  });

  it("tell in words what they show", () => {
    show();
    expect(screen.getByRole("img", { name: /^Belief of High over 600 steps from / })).toBeInTheDocument();
  });
});

it("says how far a pinned run is computed, and lets it be cancelled", async () => {
  const run: Engine["run"] = (_lab, _params, _resources, { signal, onProgress } = {}) =>
    new Promise((_, reject) => {
      const timer = setInterval(() => onProgress?.(0.4), 20);
      signal?.addEventListener("abort", () => (clearInterval(timer), reject(new Error("aborted"))));
    });
  show({}, { pin: { ...defaultScenario("tracking").params, steps: 700 } }, { ...engine, run });
  const status = within(await screen.findByRole("group", { name: "The pinned run" }));
  expect(await status.findByText(/40 % computed/)).toBeInTheDocument();
  await userEvent.click(status.getByRole("button", { name: "Cancel" }));
  expect(status.getByRole("button", { name: "Run it again" })).toBeInTheDocument();
});

describe("the outcome table", () => {
  it("has a row per rule whose numbers copy at full precision", () => {
    show();
    const table = within(screen.getByRole("region", { name: "Outcome of every rule" }));
    expect(table.getAllByRole("row")).toHaveLength(4);
    const high = within(table.getByRole("row", { name: /High/ }));
    expect(high.getByText("collapsed at step 303")).toBeInTheDocument();
    expect(
      high.getByRole("button", { name: /High: factor over the bound at the shift: 28/ }),
    ).toBeInTheDocument();
  });

  it("never writes a bound that is exceeded as kept", () => {
    show({ rules: [{ kind: "fixed", step: 0.6667 }] });
    expect(
      screen.getByRole("button", { name: /first factor over the bound: 1\.0001\. Copy/ }),
    ).toBeInTheDocument();
  });

  it("goes to the step that is clicked", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Go to step 303" }));
    await waitFor(() => expect(time()).toBe("t = 303 / 600"));
  });
});

describe("the end of a run", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("is said 900 ms after the last edit, once", () => {
    const { store } = show();
    const { edit } = store.getState();
    const said = () =>
      screen
        .getAllByRole("status")
        .map(({ textContent }) => textContent)
        .filter((text) => /Low: /.test(text));
    const after = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
    after(899);
    expect(said()).toEqual([]);
    after(1);
    expect(said()).toEqual([expect.stringMatching(/^Step 303: High reached/)]);
    act(() => edit(withParams({ steps: 310 })));
    after(600);
    act(() => edit(withParams({ steps: 302 })));
    after(899);
    expect(said()).toEqual([expect.stringMatching(/^Step 303: High reached/)]);
    after(1);
    expect(said()).toEqual([expect.not.stringMatching(/Step 303/)]);
  });
});

describe("rules", () => {
  it("are added up to six", async () => {
    const { params } = show();
    for (let i = 0; i < 3; i++) await userEvent.click(screen.getByRole("button", { name: "+ add a rule" }));
    expect(params().rules).toHaveLength(6);
    expect(figures()[8]).toBe("I · Paths on the triangle.");
    expect(screen.getByRole("button", { name: "6 rules are the most" })).toBeDisabled();
  });

  it("are edited: kind, number, name; and removed", async () => {
    const { params } = show({ steps: 60, target: { ...TARGETS.shift, at: 30 } });
    const rule = await openRule(0);
    const number = rule.getByRole("textbox", { name: "step η of rule 1" });
    await userEvent.clear(number);
    await userEvent.type(number, "0,5{Enter}");
    expect(params().rules[0]).toEqual({ kind: "fixed", step: 0.5, label: "High" });
    const name = rule.getByRole("textbox", { name: "name of rule 1" });
    await userEvent.clear(name);
    await userEvent.type(name, "Half{Enter}");
    expect(params().rules[0]?.label).toBe("Half");
    for (const kind of ["boundFraction", "entropyAware", "inverseSqrt", "fejer", "certified"]) {
      await userEvent.selectOptions(rule.getByRole("combobox"), kind);
      expect(params().rules[0]).toMatchObject({ kind, label: "Half" });
    }
    expect(params().rules[0]).toEqual({ kind: "certified", label: "Half" });
    expect(screen.getByRole("row", { name: /Half/ })).toBeInTheDocument();
    expect(figures()[0]).toBe("A · Half.");
    await userEvent.click(rule.getByRole("button", { name: "Remove this rule" }));
    expect(params().rules.map(({ label }) => label)).toEqual(["Low", "Entropy-aware"]);
    const next = await openRule(0);
    await userEvent.click(next.getByRole("button", { name: "Remove this rule" }));
    expect(params().rules.map(({ label }) => label)).toEqual(["Entropy-aware"]);
    const last = await openRule(0);
    expect(last.queryByRole("button", { name: "Remove this rule" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Reset step rules" }));
    expect(params().rules).toEqual(TRACKING_DEFAULTS.rules);
  });

  it("reset in each of their rows, to what they open with", async () => {
    const { params } = show();
    await userEvent.click(screen.getByRole("button", { name: "+ add a rule" }));
    await userEvent.click(screen.getByRole("button", { name: "+ add a rule" }));
    const usual = params().rules;
    const reset = (of: string) => userEvent.click(screen.getByRole("button", { name: `Reset ${of}` }));
    expect(screen.queryByRole("button", { name: /^Reset .* of rule/ })).not.toBeInTheDocument();
    for (const [index, name] of [
      [1, "step η of rule 2"],
      [4, "fraction of rule 5"],
    ] as const) {
      const rule = await openRule(index);
      const number = rule.getByRole("textbox", { name });
      await userEvent.clear(number);
      await userEvent.type(number, "0.9{Enter}");
      expect(params().rules).not.toEqual(usual);
      await reset(name);
      expect(params().rules).toEqual(usual);
    }
    const second = within(document.querySelectorAll<HTMLElement>(".rules details")[1] ?? document.body);
    await userEvent.clear(second.getByRole("textbox", { name: "name of rule 2" }));
    await userEvent.tab();
    expect(params().rules[1]).toEqual({ kind: "fixed", step: 0.02 });
    await reset("name of rule 2");
    await userEvent.selectOptions(second.getByRole("combobox", { name: "kind of rule 2" }), "fejer");
    expect(params().rules[1]).toEqual({ kind: "fejer", fraction: 0.5, label: "Low" });
    await reset("kind of rule 2");
    expect(params().rules).toEqual(usual);
    expect(screen.queryByRole("button", { name: /^Reset .* of rule/ })).not.toBeInTheDocument();
  });

  it("refuse a name that is too long, and keep the one they have", async () => {
    const { params } = show();
    const rule = await openRule(0);
    await userEvent.clear(rule.getByRole("textbox", { name: "name of rule 1" }));
    await userEvent.paste("n".repeat(41));
    await userEvent.tab();
    expect(rule.getByRole("alert")).toHaveTextContent("It must have at most 40 characters.");
    expect(params().rules).toEqual(TRACKING_DEFAULTS.rules);
  });

  it("refuse a step that is none, and change nothing", async () => {
    const { params } = show();
    const rule = await openRule(0);
    const number = rule.getByRole("textbox", { name: "step η of rule 1" });
    await userEvent.clear(number);
    await userEvent.type(number, "-1{Enter}");
    expect(rule.getByRole("alert")).toHaveTextContent("−1 is no step η: it must be above 0");
    expect(params().rules).toEqual(TRACKING_DEFAULTS.rules);
  });

  it("explain the deadlock of a cap of 0", async () => {
    show({ rules: [{ kind: "entropyAware", barrierCap: 0 }] });
    const rule = await openRule(0);
    expect(rule.getByText(/the brake is total at the centre/)).toBeInTheDocument();
  });

  it("back off to the bound where a fixed step collapsed", async () => {
    const { params } = show();
    await userEvent.click(screen.getByRole("button", { name: /Back off/ }));
    expect(params().rules[0]).toMatchObject({ kind: "boundFraction", fraction: 1 });
    expect(screen.queryByRole("button", { name: /Back off/ })).not.toBeInTheDocument();
  });
});

describe("the target", () => {
  it("gains and loses a class everywhere at once", async () => {
    const { params } = show({ start: [0.5, 0.3, 0.2] });
    await userEvent.click(screen.getByRole("button", { name: "+ class" }));
    expect(params().target).toMatchObject({ before: { length: 4 }, after: { length: 4 } });
    expect(params().start).toHaveLength(4);
    expect(figures()[5]).toBe("F · Shares of the classes.");
    await userEvent.click(screen.getByRole("button", { name: "− class 4" }));
    await userEvent.click(screen.getByRole("button", { name: "− class 3" }));
    expect(params().start).toHaveLength(2);
    expect(figures()[5]).toBe("F · The slice over time.");
    expect(screen.getByRole("button", { name: "− class 2" })).toBeDisabled();
  });

  it("jumps where one puts the grip with keys, never outside the run", async () => {
    const { params } = show();
    const at = () => (params().target.kind === "shift" ? (params().target as { at: number }).at : null);
    screen.getByRole("slider", { name: "Step at which the target jumps" }).focus();
    await userEvent.keyboard("{ArrowLeft}{Shift>}{ArrowRight}{/Shift}");
    expect(at()).toBe(309);
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(at()).toBe(600);
  });

  it("moves on the triangle with keys", async () => {
    const { params } = show();
    screen.getByRole("slider", { name: /^Target after the jump/ }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(params().target).toMatchObject({ after: [0.09, 0.21, 0.7] });
  });

  it("follows the weather, and says where the data comes from", async () => {
    show();
    await userEvent.click(screen.getByRole("radio", { name: "data" }));
    expect(await screen.findByText(/Weather, made up here/)).toBeInTheDocument();
    expect(
      await screen.findByRole("slider", {
        name: "Start: right moves mass from fog to rain, up gives mass to sun",
      }),
    ).toHaveAttribute("aria-valuetext", "fog 0.333, rain 0.333, sun 0.333");
    expect(
      screen.getByRole("heading", { name: "Can a belief keep up with the weather?" }),
    ).toBeInTheDocument();
  });

  it("gains at most twelve classes", async () => {
    const eleven = Array.from({ length: 11 }, () => 1 / 11);
    const { params } = show({ steps: 20, target: { kind: "shift", before: eleven, after: eleven, at: 10 } });
    const add = screen.getByRole("button", { name: "+ class" });
    await userEvent.click(add);
    expect(params().target).toMatchObject({ before: { length: 12 } });
    expect(add).toBeDisabled();
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
  });

  it("resets alone", async () => {
    const { params } = show();
    await userEvent.click(screen.getByRole("radio", { name: "drift" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "update" }), "projected step");
    await userEvent.click(screen.getByRole("button", { name: "Reset target" }));
    expect(params()).toMatchObject({ target: TRACKING_DEFAULTS.target, update: "projected" });
  });
});

const usual = TRACKING_DEFAULTS;
const jump = TARGETS.shift;

describe("the controls of the rail", () => {
  const changed = decodeLink(
    "#/tracking?v=1&before=0.5,0.3,0.2&after=0.2,0.3,0.5&at=301&steps=310&start=0.2,0.3,0.5&update=projected&floor=1e-9&tolerance=0.01&rule=certified",
  ).scenario.params as TrackingParams;

  /** What is named, and what its reset makes of the params. */
  const resets: readonly (readonly [string, Partial<TrackingParams>])[] = [
    ["before", { target: { ...changed.target, before: jump.before } as Target }],
    ["after", { target: { ...changed.target, after: jump.after } as Target }],
    ["step of the jump", { target: { ...changed.target, at: jump.at } as Target }],
    ["target", { target: usual.target }],
    ["step rules", { rules: usual.rules }],
    ["kind of rule 1", { rules: [{ kind: "fixed", step: 0.8 }] }],
    ["update", { update: usual.update }],
    ["start", { start: usual.start }],
    ["number of steps", { steps: usual.steps }],
    ["floor ε of the beliefs", { floor: usual.floor }],
    ["tolerance τ of having settled", { tolerance: usual.tolerance }],
  ];

  it("reset alone", async () => {
    const { params, store } = show(changed);
    expect(screen.getAllByRole("button", { name: /^Reset / })).toHaveLength(resets.length);
    for (const [name, reset] of resets) {
      act(() => store.getState().edit(withParams(changed)));
      await userEvent.click(screen.getByRole("button", { name: `Reset ${name}` }));
      expect(params()).toEqual({ ...changed, ...reset });
      expect(screen.queryByRole("button", { name: `Reset ${name}` })).toBeNull();
    }
  });

  it("refuse in a sentence what cannot be used, and change nothing", async () => {
    const { params } = show();
    for (const [name, typed, sentence] of [
      [
        "step of the jump",
        "601",
        "601 is no step of the jump: it must be a whole number at least 0 and at most 600",
      ],
      ["step of the jump", "-1", "−1 is no step of the jump"],
      ["number of steps", "0", "0 is no number of steps: it must be a whole number at least 1 and at most"],
      ["number of steps", "2.5", "2.5 is no number of steps"],
      ["number of steps", "1e9", "is no number of steps"],
      ["floor ε of the beliefs", "0.5", "0.5 is no floor"],
      ["tolerance τ of having settled", "0", "0 is no tolerance: it must be above 0"],
    ] as const) {
      const field = screen.getByRole("textbox", { name });
      await userEvent.clear(field);
      await userEvent.type(field, `${typed}{Enter}`);
      expect(screen.getByRole("alert")).toHaveTextContent(sentence);
      await userEvent.keyboard("{Escape}");
      expect(screen.queryByRole("alert")).toBeNull();
      act(() => field.blur());
    }
    expect(params()).toEqual(usual);
  });
});

describe("playback", () => {
  it("steps with comma and full stop, and with the slider's keys; the paused step goes into the link", async () => {
    const { store } = show();
    await userEvent.keyboard(",,");
    await waitFor(() => expect(time()).toBe("t = 598 / 600"));
    screen.getByRole("slider", { name: "Step" }).focus();
    await userEvent.keyboard("{Home}{PageUp}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}");
    await waitFor(() => expect(time()).toBe("t = 69 / 600"));
    await waitFor(() => expect(store.getState().view.t).toBe(69));
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(store.getState().view.t).toBe(600));
  });

  it("plays and pauses with Space, unless a control has the focus", async () => {
    show();
    await userEvent.keyboard(" ");
    expect(screen.getByRole("button", { name: "Pause" })).toBeInTheDocument();
    await userEvent.keyboard(" ");
    expect(screen.getByRole("button", { name: "Play" })).toBeInTheDocument();
    screen.getByRole("radio", { name: "drift" }).focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: " " });
    expect(screen.getByRole("button", { name: "Play" })).toBeInTheDocument();
  });

  it("leaves nothing in the link of a drag that Escape called off", async () => {
    const { store } = show();
    const slider = screen.getByRole("slider", { name: "Step" });
    fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: -5 });
    await waitFor(() => expect(store.getState().view.t).toBe(0));
    fireEvent.keyDown(slider, { key: "Escape" });
    await waitFor(() => expect(store.getState().view.t).toBeNull());
    expect(time()).toBe("t = 600 / 600");
  });

  it("opens at the step of the link", async () => {
    show({}, { t: 301 });
    await waitFor(() => expect(time()).toBe("t = 301 / 600"));
  });

  it("opens paused at the end where the link says so, and follows the end and what lies beyond it", async () => {
    const { store } = show({}, { t: 600 });
    const { edit } = store.getState();
    await waitFor(() => expect(time()).toBe("t = 600 / 600"));
    expect(screen.getByRole("button", { name: "Play" })).toBeInTheDocument();
    const target: TrackingParams["target"] = { kind: "shift", before: [0.7, 0.3], after: [0.3, 0.7], at: 30 };
    for (const [length, at, expected] of [
      [800, null, 800],
      [100, null, 100],
      [200, 50, 50],
      [40, null, 40],
    ] as const) {
      if (at !== null) act(() => edit(withView({ t: at })));
      act(() => edit(withParams({ steps: length, target })));
      expect(store.getState().view.t).toBe(expected);
      await waitFor(() => expect(time()).toBe(`t = ${expected} / ${length}`));
    }
  });

  it("zooms with keys on the first panel and goes back to the whole run", async () => {
    const { store } = show({}, { t: 300 });
    screen.getAllByRole("group", { name: /^Time axis/ })[0]?.focus();
    await userEvent.keyboard("+");
    expect(store.getState().view.span).toEqual([150, 450]);
    await userEvent.keyboard("{ArrowLeft}");
    expect(store.getState().view.span).toEqual([90, 390]);
    await userEvent.click(screen.getByRole("button", { name: "whole run" }));
    expect(store.getState().view.span).toBeNull();
  });
});

describe("files", () => {
  /** A page on plain http with a browser that stores nothing. */
  beforeEach(() => {
    vi.stubGlobal("indexedDB", undefined);
    vi.stubGlobal("crypto", {});
  });
  afterEach(() => vi.unstubAllGlobals());

  const drop = (name: string, text: string, ...others: readonly string[]) => {
    const file = new File([text], name, { type: "text/plain" });
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(text).buffer);
    const lab = document.querySelector(".drop-zone");
    if (!lab) throw new Error("There is nowhere to drop a file.");
    fireEvent.drop(lab, {
      dataTransfer: { files: [file, ...others.map((other) => new File([], other))], types: ["Files"] },
    });
  };

  it("that cannot be read name the first bad line and change nothing", async () => {
    const { params } = show();
    drop("broken.csv", "date,weather\n2012,rain\n2013\n");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /“broken.csv”, line 3: .* Nothing was changed\./,
    );
    expect(params()).toEqual(TRACKING_DEFAULTS);
  });

  it("with several columns ask which one", async () => {
    show();
    drop("two.csv", "kind,place\nred,here\nblue,there\nred,there\n");
    expect(await screen.findByRole("group", { name: "Choose how to read it" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^place/ })).toBeInTheDocument();
  });

  it("become the target under their hash", async () => {
    const { params } = show();
    drop("labels.txt", "a\nb\na\nc\nb\n");
    await waitFor(() =>
      expect(params().target).toMatchObject({ kind: "stream", source: { local: expect.any(String) } }),
    );
    expect(params()).toMatchObject({ steps: 4, start: "uniform" });
    expect(
      screen.getByText(/5 steps, 3 classes \(a, b, c\); kept until this page is closed/),
    ).toBeInTheDocument();
  });

  it("in which a column was guessed say which, and offer the others", async () => {
    show();
    drop("truth.csv", "time,y_pred,y_true\n2020-01-01,1,0\n2020-01-02,0,0\n2020-01-03,0,1\n");
    await waitFor(() => {
      expect(screen.getByText(/“truth.csv”, column “y_true”: 3 steps, 2 classes \(0, 1\)/)).toBeVisible();
      expect(screen.getByRole("button", { name: "y_pred (2 classes)" })).toBeVisible();
    });
  });

  it("one at a time: of several the first is taken, and the notice says so", async () => {
    show();
    drop("first.txt", "a\nb\na\n", "second.txt", "third.txt");
    await waitFor(() =>
      expect(screen.getByText(/“first.txt”: 3 steps.*of 3, only this one was taken\./)).toBeVisible(),
    );
  });

  it("have their own run alone under their name: while it computes nothing of the run before is left", async () => {
    let finish: (trace: TrackingTrace) => void = () => undefined;
    const slow = {
      ...engine,
      runNow: (_: string, params: TrackingParams, resources: readonly Resource[]) =>
        resources.includes(LETTERS) ? null : runTracking(params, rowsIn(resources)),
      run: () => new Promise<TrackingTrace>((resolve) => (finish = resolve)),
    } as unknown as Engine;
    const { store } = show(
      { target: { kind: "stream", source: "seattle-weather", window: 7 }, steps: 59 },
      {},
      slow,
    );
    const before = [/Weather, made up here/, /\bfog\b/, /final divergence/] as const;
    await waitFor(() => expect(screen.getByText(before[0])).toBeVisible());
    expect(document.querySelectorAll("figcaption")).not.toHaveLength(0);
    act(() =>
      store
        .getState()
        .edit(withParams({ target: { kind: "stream", source: { local: LETTERS.id }, window: 7 } })),
    );
    expect(store.getState().resources).toEqual([WEATHER]);
    expect(document.body.textContent).not.toMatch(/fog|made up here/);
    await waitFor(() => expect(store.getState().resources).toEqual([LETTERS]));
    expect(screen.getByText("letters.txt")).toBeVisible();
    expect(store.getState().trace?.names).toContain("fog");
    expect(document.querySelectorAll("figcaption, [role=img], table")).toHaveLength(0);
    expect(document.body.textContent).not.toMatch(/fog|Weather|collapse|converged|followed|behind/);
    await act(async () => finish(runTracking(store.getState().params, LETTERS)));
    expect(screen.getAllByRole("figure").length).toBeGreaterThan(0);
    expect(document.body).toHaveTextContent("alpha");
    expect(document.body.textContent).not.toMatch(/fog/);
  });

  it("that a link names and this device lacks are asked for; another file is not taken for it", async () => {
    const { params } = show({
      target: { kind: "stream", source: { local: "cd".repeat(32) }, window: 7 },
      steps: 4,
    });
    expect(await screen.findByText("cdcdcdcdcdcd")).toBeInTheDocument();
    drop("other.txt", "a\nb\na\n");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "“other.txt” is another file: the link asks for cdcdcdcdcdcd…",
    );
    expect(params().target).toMatchObject({ source: { local: "cd".repeat(32) } });
    await act(async () => {
      await userEvent.click(screen.getByRole("button", { name: "Use it as a new stream instead" }));
    });
    await waitFor(() => expect(params().target).not.toMatchObject({ source: { local: "cd".repeat(32) } }));
  });
});

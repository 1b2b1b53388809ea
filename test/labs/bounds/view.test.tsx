import { act, configure, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useMemo, useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { mseBrakedResidual } from "../../../src/core/bound";
import { SLICE_CURVES, type BoundsParams } from "../../../src/labs/bounds/run/params";
import { runSlice } from "../../../src/labs/bounds/run/slice";
import { summarizeBounds } from "../../../src/labs/bounds/run/summary";
import { BoundsView } from "../../../src/labs/bounds/BoundsView";
import { DEFAULTS } from "../../../src/labs/bounds/defaults";
import { PasteDialog } from "../../../src/labs/bounds/PasteDialog";
import { verdictWords } from "../../../src/labs/bounds/verdict";
import { decodeLink } from "../../support/scenarios";
import { bounds } from "../../../src/labs/bounds/lab";
import type { BoundsLook } from "../../../src/labs/bounds/look";
import { formatNumber } from "../../../src/ui/number";

const VIEW = bounds.view.usual;

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

function Lab({ start, view }: { start: Partial<BoundsParams>; view: Partial<BoundsLook> }) {
  const [params, setParams] = useState<BoundsParams>({ ...DEFAULTS, ...start });
  const slice = useMemo(() => runSlice(params), [params]);
  return (
    <>
      <BoundsView
        params={params}
        view={{ ...VIEW, ...view }}
        slice={slice}
        summary={summarizeBounds({ params })}
        exportsOf={() => null}
        onChange={(patch) => setParams((now) => ({ ...now, ...patch }))}
        onLook={() => undefined}
      />
      <output>{JSON.stringify(params)}</output>
    </>
  );
}

const show = (start: Partial<BoundsParams> = {}, view: Partial<BoundsLook> = {}) =>
  render(<Lab start={start} view={view} />);
const params = () => JSON.parse(screen.getByText(/^\{"p"/).textContent) as BoundsParams;
const slider = (name: string | RegExp) => screen.getByRole("slider", { name });
const press = async (name: string | RegExp, keys: string) => {
  slider(name).focus();
  await userEvent.keyboard(keys);
};

describe("the bounds lab", () => {
  it("has one stop of the Tab key for each list of numbers to copy", async () => {
    const { container } = show({ p: [0.5, 0.3, 0.2], show: [...SLICE_CURVES, "mse"] });
    await screen.findByRole("figure", { name: /^Figure 3/ }, { timeout: 20_000 });
    const numbers = [...container.querySelectorAll<HTMLElement>(".copy-number")];
    const groups = new Set(numbers.map((number) => number.closest("[role=group]")?.ariaLabel));
    expect(numbers.length).toBeGreaterThan(25);
    expect([...groups].map((label) => label?.split(":")[0])).toEqual(
      expect.arrayContaining(["Formulas", "Verdict", "Here", "The MSE path"]),
    );
    expect(numbers.filter(({ tabIndex }) => tabIndex === 0).length).toBeLessThanOrEqual(5);
  });

  it("moves belief, step and target by keys", async () => {
    show();
    await press("Belief: mass of class 1", "{ArrowRight}{Shift>}{ArrowRight}{/Shift}");
    expect(params().p).toEqual([0.43, 0.57]);
    await press("Step η", "{ArrowDown}");
    expect(params().step).toBe(0.41);
    await press("Target: mass of class 1", "{Shift>}{ArrowRight}{/Shift}");
    expect(params().target).toEqual([0.6, 0.4]);
    await press("Belief: mass of class 1", "{Home}");
    expect(params().p).toEqual([0.001, 0.999]);
  });

  it("takes each grip of the slice to the ends of its axis, never back, and says shares near 1 by what is left", async () => {
    show({ x: "logit", y: "log", target: [0.5, 0.5] });
    const heard = (name: string) => slider(name).getAttribute("aria-valuetext");
    await press("Belief: mass of class 1", "{End}");
    expect(heard("Belief: mass of class 1")).toBe("1 − 0.0001");
    await press("Belief: mass of class 1", "{End}{ArrowLeft}");
    expect(heard("Belief: mass of class 1")).toMatch(/^1 − 0\.00011/);
    await press("Target: mass of class 1", "{Home}");
    expect(params().target[0]).toBe(1e-4);
    await press("Step η", "{Home}");
    const least = params().step;
    await press("Step η", "{Home}");
    expect(params().step).toBe(least);
    await press("Step η", "{End}");
    const most = params().step;
    expect(least).toBeLessThan(1e-6);
    expect(most).toBeGreaterThan(1);
    await press("Step η", "{PageUp}{End}");
    expect(params().step).toBeGreaterThan(most);
  });

  it("moves along the directions of the simplex on the triangle", async () => {
    show({ p: [0.5, 0.3, 0.2] });
    await press(/on the triangle/, "{ArrowRight}{Shift>}{ArrowUp}{/Shift}");
    expect(params().p).toEqual([0.44, 0.26, 0.3]);
    expect(slider(/on the triangle/)).toHaveAttribute(
      "aria-valuetext",
      expect.stringContaining("class 3 0.3"),
    );
  });

  it("keeps the triangle's own belief while the belief has not three classes", async () => {
    show();
    await press(/on the triangle/, "{ArrowLeft}");
    expect(params()).toMatchObject({ p: [0.32, 0.68], triangle: [0.51, 0.29, 0.2] });
  });

  it("reaches into the face on the log-odds axis", async () => {
    show({ x: "logit", p: [0.0001, 0.9999] });
    await press("Belief: mass of class 1", "{Shift>}{ArrowLeft}{/Shift}");
    expect(params().p[0]).toBeCloseTo(0.0001 / Math.E, 6);
    expect(params().p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("adds, removes and resets classes one control at a time", async () => {
    show({ step: 0.1 });
    await userEvent.click(screen.getByRole("button", { name: "+ class" }));
    expect(params().p).toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: "Remove class 1 from the belief" }));
    expect(params().p).toHaveLength(2);
    await userEvent.click(screen.getByRole("button", { name: "Reset belief" }));
    expect(params()).toMatchObject({ p: [0.32, 0.68], step: 0.1 });
    await userEvent.click(screen.getByRole("button", { name: "Reset step" }));
    expect(params()).toEqual(DEFAULTS);
    expect(screen.queryByRole("button", { name: /^Reset/ })).toBeNull();
  });

  it("has at most twelve classes and at least two", async () => {
    const many = show({ p: Array.from({ length: 11 }, () => 1 / 11) });
    const add = screen.getByRole("button", { name: "+ class" });
    await userEvent.click(add);
    expect(params().p).toHaveLength(12);
    expect(params().p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(Math.min(...params().p)).toBeGreaterThan(0);
    expect(add).toBeDisabled();
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
    many.unmount();
    show({ p: [0.5, 0.3, 0.2], along: 3 });
    await userEvent.click(screen.getByRole("button", { name: "Remove class 1 from the belief" }));
    expect(params()).toMatchObject({ p: { length: 2 }, along: 2 });
    expect(screen.queryByRole("button", { name: /^Remove class/ })).toBeNull();
  });

  it("resets every control alone", async () => {
    show(
      decodeLink(
        "#/bounds?v=1&p=0.5,0.3,0.2&step=1.25&target=0.1,0.2,0.7&along=3&surface=entropyAware&show=mse&x=logit&y=log",
      ).scenario.params as BoundsParams,
    );
    // The belief last: with fewer classes target and slice no longer fit and go along.
    for (const [name, key] of [
      ["step", "step"],
      ["target", "target"],
      ["slice moves", "along"],
      ["show", "show"],
      ["belief axis", "x"],
      ["step axis", "y"],
      ["triangle", "surface"],
      ["belief", "p"],
    ] as const) {
      const before = params();
      expect(before[key]).not.toEqual(DEFAULTS[key]);
      await userEvent.click(screen.getByRole("button", { name: `Reset ${name}` }));
      expect(params()).toEqual({ ...before, [key]: DEFAULTS[key] });
      expect(screen.queryByRole("button", { name: `Reset ${name}` })).toBeNull();
    }
  });

  it("refuses in a sentence what cannot be used, and changes nothing", async () => {
    show();
    expect(screen.queryByRole("button", { name: /^Reset / })).toBeNull();
    for (const [name, typed, sentence] of [
      ["belief, class 1", "1.5", "1.5 is no share: it must be above 0 and below 1"],
      ["belief, class 1", "0", "0 is no share: it must be above 0 and below 1"],
      ["belief, class 1", "1", "1 is no share: it must be above 0 and below 1"],
      ["belief, class 1", "1e-310", "is no share: it must be at least 1 × 10⁻³⁰⁰"],
      ["belief, class 2", "much", "“much” is not a number"],
      ["step η", "-1", "−1 is no step: it must be above 0"],
      ["step η", "0", "0 is no step"],
      ["step η", "NaN", "“NaN” is not a number"],
      ["step η", "1e12", "is no step"],
    ] as const) {
      const field = screen.getByRole("textbox", { name });
      await userEvent.clear(field);
      await userEvent.type(field, `${typed}{Enter}`);
      expect(field).toHaveAccessibleDescription(expect.stringContaining(sentence));
      expect(screen.getByRole("alert")).toHaveTextContent(sentence);
      await userEvent.keyboard("{Escape}");
      expect(screen.queryByRole("alert")).toBeNull();
      act(() => field.blur());
    }
    expect(params()).toEqual(DEFAULTS);
  });

  it("types a belief with a decimal comma", async () => {
    show();
    const field = screen.getByRole("textbox", { name: "belief, class 1" });
    await userEvent.clear(field);
    await userEvent.type(field, "0,25{Enter}");
    expect(params().p).toEqual([0.25, 0.75]);
  });

  it("switches curves, and their formulas with them", async () => {
    const { container } = show();
    const formulas = () => screen.getByRole("list", { name: /Formulas/ }).children.length;
    expect(container.querySelectorAll("path[data-curve=mse]")).toHaveLength(0);
    await userEvent.click(screen.getByRole("checkbox", { name: /^braked MSE step/ }));
    expect(container.querySelectorAll("path[data-curve=mse]")).toHaveLength(1);
    expect(formulas()).toBe(5);
    for (const box of screen.getAllByRole<HTMLInputElement>("checkbox"))
      if (box.checked) await userEvent.click(box);
    expect(params().show).toEqual([]);
    expect(formulas()).toBe(0);
    const curves = {
      bound: "curvature bound",
      entropyAware: "entropy-aware step",
      mse: "braked MSE step, Figure 3",
      certified: "certified step",
      fejer: "Fejér step",
      thresholdMirror: "mirror step: 2",
      thresholdProjected: "projected step",
    };
    for (const [i, [id, name]] of Object.entries(curves).entries()) {
      expect(container.querySelectorAll(`figure[data-figure=slice] path[data-curve=${id}]`)).toHaveLength(0);
      await userEvent.click(screen.getByRole("checkbox", { name }));
      expect(container.querySelectorAll(`figure[data-figure=slice] path[data-curve=${id}]`)).toHaveLength(1);
      expect(formulas()).toBe(i + 1);
    }
  });

  it("squares a number with a power of ten as a whole", () => {
    show({ ...DEFAULTS, p: [1e-6, 0.999999] });
    expect(screen.getByRole("list", { name: /Formulas/ }).textContent).toContain("2(1 × 10⁻⁶)2 / 1.000");
  });

  it("lights the curve of the formula that has the focus", () => {
    const { container } = show();
    const faded = () =>
      [...container.querySelectorAll(".plot__dim path[data-curve]")].map((path) =>
        path.getAttribute("data-curve"),
      );
    const formulas = screen.getByRole("list", { name: /Formulas/ });
    within(formulas)
      .getByRole("button", { name: /^certified step:/ })
      .focus();
    return screen
      .findByRole("list", { name: /Formulas/ })
      .then(() => expect(faded()).toEqual(["bound", "entropyAware", "fejer"]));
  });

  it("shows the numbers of the summary", () => {
    show();
    const { etaMax, gap } = summarizeBounds({ params: DEFAULTS });
    const rail = within(screen.getByRole("region", { name: "Here" }));
    expect(rail.getByRole("button", { name: /^η max/ })).toHaveTextContent(formatNumber(etaMax, 4));
    expect(rail.getByRole("button", { name: /^gap/ })).toHaveTextContent(formatNumber(gap, 4));
  });

  it("explains the centre", () => {
    show({ p: [0.5, 0.5] });
    expect(screen.getByText(/At the centre the brake is total/)).toBeInTheDocument();
    expect(screen.getAllByRole("button", { name: /^barrier α: ∞/ })[0]).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
  });

  it("shows one figure alone when a link asks for it", () => {
    show({}, { figure: "triangle" });
    expect(screen.getAllByRole("figure")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Show the whole lab" })).toBeInTheDocument();
  });
});

describe("pressing beside the grips", () => {
  /** The plot lies at the page's corner, 640 px wide. */
  const plot = (container: HTMLElement, id: string) => {
    const found = container.querySelector<HTMLElement>(`figure[data-figure=${id}] .plot`);
    if (!found) throw new Error(`no plot in ${id}`);
    return found;
  };
  const at = (x: number, y: number, pointerType: string) => ({
    clientX: x,
    clientY: y,
    button: 0,
    pointerType,
  });

  it("puts the belief there and goes on as a drag, for a mouse", () => {
    const { container } = show();
    fireEvent.pointerDown(plot(container, "slice"), at(480, 200, "mouse"));
    const [pressed = 0] = params().p;
    expect(pressed).toBeGreaterThan(0.7);
    expect(slider("Belief: mass of class 1")).toHaveFocus();
    expect(params()).toMatchObject({ step: 0.42, target: "uniform" });
  });

  it("waits for the tap of a finger, which may want to scroll", () => {
    const { container } = show();
    fireEvent.pointerDown(plot(container, "slice"), at(480, 200, "touch"));
    expect(params().p).toEqual([0.32, 0.68]);
    fireEvent.click(plot(container, "slice"), { clientX: 480, clientY: 200 });
    expect(params().p[0]).toBeGreaterThan(0.7);
  });

  it("leaves what lies beside the frame and on other grips alone", () => {
    const { container } = show();
    fireEvent.pointerDown(plot(container, "slice"), at(10, 200, "mouse"));
    fireEvent.pointerDown(slider("Step η"), at(300, 200, "mouse"));
    expect(params().p).toEqual([0.32, 0.68]);
  });

  it("moves the belief of the triangle, inside it only", () => {
    const { container } = show({ p: [0.5, 0.3, 0.2] });
    fireEvent.pointerDown(plot(container, "triangle"), at(320, 120, "mouse"));
    expect(params().p[2]).toBeGreaterThan(0.5);
    const there = params().p;
    fireEvent.pointerDown(plot(container, "triangle"), at(5, 5, "mouse"));
    expect(params().p).toEqual(there);
  });
});

describe("Figure 3", () => {
  const figure = () => screen.findByRole("figure", { name: /^Figure 3 · The MSE path/ }, { timeout: 20_000 });

  it("comes with the braked MSE step, and tells how much of the error it leaves", async () => {
    show();
    expect(screen.queryByRole("figure", { name: /^Figure 3/ })).toBeNull();
    await userEvent.click(screen.getByRole("checkbox", { name: /Figure 3/ }));
    const mse = within(await figure());
    const left = mse.getByRole("button", { name: /^share of the squared error left: 0.492/ });
    expect(left).toHaveAttribute("title", `Copy ${mseBrakedResidual(Float64Array.of(0.32, 0.68))}`);
    expect(mse.getByRole("img")).toHaveAccessibleName(/braked step 0.299 leaves 0.492/);
  });

  it("says at the centre that nothing moves", async () => {
    show({ p: [0.25, 0.25, 0.25, 0.25], show: ["mse"] });
    const mse = await figure();
    expect(mse).toHaveTextContent(
      /the brake is total: ηMSE = β = 0, nothing moves, and all of it is left: 1\./,
    );
    expect(mse).toHaveTextContent(/β = 0: nothing moves/);
    expect(mse.querySelectorAll("circle")).toHaveLength(2);
  });

  it("can be shown alone by a link, also without its curve", async () => {
    show({}, { figure: "mse" });
    await figure();
    expect(screen.getAllByRole("figure")).toHaveLength(1);
  });
});

describe("a bound too low to see", () => {
  const twelve = [0.3, 0.2, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.02, 0.015, 0.01, 0.005];
  it("is said, and one button leads to the log axis and back", async () => {
    show({ p: twelve, along: 12 });
    const hint = await screen.findByText(/too low to see/);
    expect(hint).toHaveAttribute("role", "status");
    await userEvent.click(within(hint).getByRole("button", { name: "Look at it on the log axis" }));
    expect(params().y).toBe("log");
    const back = within(hint).getByRole("button", { name: "Back to the linear axis" });
    expect(back).toHaveFocus();
    await userEvent.click(back);
    expect(params().y).toBe("linear");
  });
});

describe("pasting", () => {
  const paste = async (text: string) => {
    let taken: number[] | null = null;
    render(<PasteDialog onClose={() => undefined} onBelief={(p) => (taken = p)} />);
    await userEvent.click(screen.getByRole("textbox", { hidden: true }));
    await userEvent.paste(text);
    await userEvent.click(screen.getByRole("button", { name: "Use as belief", hidden: true }));
    return taken as number[] | null;
  };
  it("takes probabilities with decimal commas", async () =>
    expect(await paste("0,7; 0,2; 0,1")).toEqual([0.7, 0.2, 0.1]));
  it("puts logits through softmax", async () => {
    const p = await paste("tensor([2.0, 0.0])");
    expect(p?.[0]).toBeCloseTo(1 / (1 + Math.exp(-2)), 11);
  });
  it("refuses what is no vector, in a sentence", async () => {
    expect(await paste("hello")).toBeNull();
    expect(screen.getByText(/“hello”, not a number/)).toBeInTheDocument();
  });
  it.each(["0.5", "0.5, what", "NaN, 1", "1 2 3 4 5 6 7 8 9 10 11 12 13"])("refuses %s", async (text) => {
    expect(await paste(text)).toBeNull();
    expect(screen.getByRole("textbox", { hidden: true })).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByRole("status", { hidden: true })).not.toBeEmptyDOMElement();
    expect(screen.getByRole("button", { name: "Use as belief", hidden: true })).toBeDisabled();
  });
});

describe("the verdict", () => {
  const words = (patch: Partial<BoundsParams>) => {
    const { title, lines } = verdictWords(summarizeBounds({ params: { ...DEFAULTS, ...patch } }));
    const say = ({ text, numbers = [] }: (typeof lines)[number]) =>
      text
        .replaceAll(/#(\d)/g, (_, i: string) => formatNumber(numbers[Number(i)]?.value ?? Number.NaN))
        .replaceAll("\u00a0", " ");
    const sentences = Object.fromEntries(lines.map((line) => [line.as ?? line.status, say(line)]));
    return {
      title,
      tags: lines.map(({ status, as: name = status }) => name),
      said: (tag: string) => sentences[tag],
      ...sentences,
    };
  };

  it("sorts what it says by what kind of statement it is", () => {
    expect(words({})).toMatchObject({
      title: "Beyond the bound.",
      tags: ["claimed", "proved", "exact", "local", "observed"],
      claimed:
        "*η* = 0.42 is 1.39 × *η*_max; the gap −1.16 is negative, so the paper’s contraction is no longer claimed.",
      proved: expect.stringMatching(/Here \*η\*_cert = 0.64: this step is within it\.$/),
      exact: "From this belief the step brings *D*_KL(target‖belief) down iff *η* < 1.82.",
      local: "Near this target the mirror step is stable for *η* < 2, the projected step for *η* < 1.",
      observed: "With this step *D*_KL(target‖belief) falls from 0.0694 to 0.0205.",
    });
    expect(words({ step: 0.8 })).toMatchObject({
      proved: expect.stringMatching(/of this step, 1.25 × that, nothing is proved/),
    });
    expect(words({ step: 1.9 })).toMatchObject({ observed: expect.stringMatching(/grows from/) });
  });

  it("keeps brake and bound apart, to the very edge", () => {
    expect(words({ step: 0.05 })).toMatchObject({
      title: "Within the brake.",
      claimed: expect.stringMatching(/lets it pass\.$/),
    });
    expect(words({ step: 0.2 })).toMatchObject({
      title: "Within the bound, but not within the brake.",
      claimed: expect.stringMatching(/would stop at \*η\*_CE = 0.0900\.$/),
    });
    expect(words({ p: [0.5, 0.5], step: 1 })).toMatchObject({
      claimed: expect.stringMatching(/the gap 0 is closed/),
    });
  });

  it("says of a belief at its target that no step leaves it", () => {
    const here = words({ p: [0.3, 0.7], target: [0.3, 0.7] });
    expect(here).toMatchObject({
      exact: expect.stringMatching(/at its target/),
      observed: expect.stringMatching(/stays 0/),
    });
  });

  it.each([2, 3, 12])("explains the total brake at the centre of %i classes", (classes) => {
    const { tags, said } = words({
      p: Array.from({ length: classes }, () => 1 / classes),
      step: 0.01,
    });
    expect(tags[0]).toBe("brake");
    expect(said("brake")).toMatch(/At the centre the brake is total.*never moves/);
    expect(said("claimed")).toMatch(/would allow no step at all/);
  });

  it("explains the nearly total brake beside the centre, and none away from it", () => {
    const { said, tags } = words({ p: [0.5000001, 0.4999999] });
    expect(tags[0]).toBe("brake");
    expect(said("brake")).toMatch(/nearly total: it leaves 0.031\d of the bound.*never moves/);
    expect(words({ p: [0.4, 0.6] }).tags).not.toContain("brake");
  });

  it("shows every sentence with its kind, and every number to copy", () => {
    show();
    const verdict = within(screen.getByRole("region", { name: "Verdict" }));
    expect(verdict.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(words({}).tags);
    const { factor } = summarizeBounds({ params: DEFAULTS });
    expect(verdict.getByRole("button", { name: /^factor over the bound: 1.39\./ })).toHaveAttribute(
      "title",
      `Copy ${factor}`,
    );
  });

  it("leads from the centre to the run that never moves, where there is such a lab", async () => {
    show({ p: [0.5, 0.5] }, { theme: "projector" });
    const link = await screen.findByRole("link", { name: /deadlock at the centre/ }, { timeout: 20_000 });
    const { scenario, notices } = decodeLink(link.getAttribute("href") ?? "");
    expect(notices).toEqual([]);
    expect(scenario).toMatchObject({
      lab: "tracking",
      params: { start: "uniform" },
      view: { theme: "projector" },
    });
  });
});

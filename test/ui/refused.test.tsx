/** @file What is said and done when the browser refuses: a file of the app, the clipboard. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { CopyButton } from "../../src/ui/CopyButton";
import type { FigureExports } from "../../src/charts/export/actions";
import { Figure } from "../../src/charts/Figure";
import { defaultScenario, encodeLink } from "../support/scenarios";
import { addressOf } from "../../src/store/location";
import { CopyNumber } from "../../src/ui/CopyNumber";
import { copyText } from "../../src/ui/copyText";
import { inOurWords } from "../../src/ui/inOurWords";

describe("an error in our words", () => {
  it.each([
    new TypeError("Failed to fetch dynamically imported module: http://host/assets/a.js"),
    new TypeError("error loading dynamically imported module: http://host/assets/a.js"),
    new TypeError("Importing a module script failed."),
    new Error("Unable to preload CSS for /assets/a.css"),
    "TypeError: NetworkError when attempting to fetch resource.",
  ])("tells that a part did not come: %s", (error) => {
    expect(inOurWords(error)).toMatch(/^A part of the app could not be loaded: .* Reload the page/);
  });

  it("leaves our own sentences, and names what is none", () => {
    expect(inOurWords(new Error("The worker stopped."))).toBe("The worker stopped.");
    expect(inOurWords("The worker stopped.")).toBe("The worker stopped.");
    expect(inOurWords(new RangeError("out of range"))).toBe(
      "The app made a mistake (RangeError: out of range). Reload the page to try again; the link keeps what was set.",
    );
  });
});

describe("a text for the clipboard", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, "execCommand");
  });

  it("that is still to come is asked for at once", async () => {
    const written: string[] = [];
    const write = vi.fn<(items: { content: Promise<Blob> }[]) => Promise<void>>(async (items) => {
      for (const { content } of items) written.push(String((await content).size));
    });
    vi.stubGlobal("navigator", { clipboard: { write } });
    vi.stubGlobal(
      "ClipboardItem",
      class {
        readonly content: Promise<Blob> | undefined;
        constructor(contents: Record<string, Promise<Blob>>) {
          this.content = contents["text/plain"];
        }
      },
    );
    const copied = copyText(Promise.resolve("seven b"));
    expect(write).toHaveBeenCalledOnce();
    expect(await copied).toBe(true);
    expect(written).toEqual(["7"]);
  });

  it("is copied by selection where there is no clipboard", async () => {
    vi.stubGlobal("navigator", {});
    const execCommand = vi.fn<() => boolean>(() => document.querySelector("textarea")?.value === "text");
    Object.assign(document, { execCommand });
    expect(await copyText("text")).toBe(true);
    expect(await copyText(Promise.resolve("text"))).toBe(true);
    expect(document.querySelector("textarea")).toBeNull();
  });

  it("leaves the focus where it was", async () => {
    vi.stubGlobal("navigator", {});
    Object.assign(document, { execCommand: () => true });
    render(<button type="button">here</button>);
    screen.getByRole("button").focus();
    await copyText("text");
    expect(screen.getByRole("button")).toHaveFocus();
  });

  it("that does not come fails with its own error", async () => {
    vi.stubGlobal("navigator", {});
    await expect(copyText(Promise.reject(new Error("no program")))).rejects.toThrow("no program");
  });
});

describe("a text that no way leads onto the clipboard", () => {
  const showModal = vi.fn<(this: HTMLDialogElement) => void>(function () {
    this.open = true;
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.stubGlobal("navigator", {});
    Object.assign(HTMLDialogElement.prototype, { showModal, close: () => undefined });
  });
  afterEach(() => {
    const close = screen.queryByRole("button", { name: "Close" });
    if (close) fireEvent.click(close);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const scenario = defaultScenario("bounds");
  const address = addressOf(encodeLink(scenario));
  const exports: FigureExports = {
    name: "figure",
    ready: () => Promise.resolve(),
    draw: () => Promise.resolve(null),
    link: () => "http://host/#/bounds?v=1&figure=formulas",
    python: () => Promise.resolve("import numpy\nprint(1)"),
  };
  const figure = () => (
    <Figure id="f" number="A" title="F" caption="" exports={exports}>
      picture
    </Figure>
  );
  const choose = (item: string) => async () => {
    fireEvent.click(screen.getByRole("button", { name: /save, copy, data/ }));
    // Its code comes when it is opened.
    await act(() => vi.dynamicImportSettled());
    fireEvent.click(screen.getByRole("menuitem", { name: item }));
  };

  it.each([
    [
      "the page's link",
      () => <CopyButton text={address} label="Copy link" done="Link copied" />,
      () => fireEvent.click(screen.getByRole("button", { name: "Copy link" })),
      address,
    ],
    [
      "a number",
      () => <CopyNumber value={1 / 3} label="third" />,
      () => fireEvent.click(screen.getByRole("button", { name: /third/ })),
      "0.3333333333333333",
    ],
    [
      "a figure's link",
      figure,
      choose("Copy link to this figure"),
      "http://host/#/bounds?v=1&figure=formulas",
    ],
    ["a program", figure, choose("Copy as Python"), "import numpy\nprint(1)"],
  ])("is shown selected until it is put away: %s", async (_, part, press, text) => {
    render(part());
    await press();
    await act(async () => {
      await vi.dynamicImportSettled();
    });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text to copy" });
    expect(showModal).toHaveBeenCalled();
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(text);
    expect(screen.getByText(/The browser keeps the clipboard from this page/)).toBeVisible();
    expect(screen.queryByText(/copied$/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("is put away when its page is left by Back or by a link", async () => {
    render(<CopyButton text={address} label="Copy link" done="Link copied" />);
    fireEvent.click(screen.getByRole("button", { name: "Copy link" }));
    await act(() => vi.dynamicImportSettled());
    expect(screen.getByRole("textbox", { name: "Text to copy" })).toBeVisible();
    act(() => void fireEvent(window, new Event("hashchange")));
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

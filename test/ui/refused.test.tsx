/** @file What is said and done when the browser refuses: a file of the app, the clipboard. */
import { afterEach, describe, expect, it, vi } from "vitest";
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
    expect(await copyText("other")).toBe(false);
    expect(document.querySelector("textarea")).toBeNull();
  });

  it("that does not come fails with its own error", async () => {
    vi.stubGlobal("navigator", {});
    await expect(copyText(Promise.reject(new Error("no program")))).rejects.toThrow("no program");
  });
});

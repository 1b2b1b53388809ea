import { describe, expect, it } from "vitest";
import { shortKey } from "../../src/app/PrintedLink";
import { figureActions } from "../../src/charts/export/actions";
import { rested } from "../../src/charts/export/rested";

describe("saving right after a change", () => {
  it("waits for the run and for the figure, then asks for the link", async () => {
    const done: string[] = [];
    const figure = document.createElement("figure");
    let change = (): void => undefined;
    const [svg] = figureActions({
      name: "x",
      ready: () =>
        new Promise((resolve) => {
          change = () => {
            done.push("ready");
            resolve();
          };
        }),
      rows: () => Promise.resolve([]),
      onTable: () => undefined,
      link: () => "#/x",
    });
    const saved = svg?.run(figure, () => {
      done.push(`saving ${figure.textContent}`);
      throw new Error("enough");
    });
    expect(done).toEqual([]);
    change();
    figure.textContent = "before";
    setTimeout(() => (figure.textContent = "after"), 100);
    await expect(saved).rejects.toThrow("enough");
    expect(done).toEqual(["ready", "saving after"]);
  });

  it("does not wait for ever for a figure that plays", async () => {
    const figure = document.createElement("figure");
    let n = 0;
    const timer = setInterval(() => (figure.textContent = String(n++)), 20);
    await rested(figure);
    clearInterval(timer);
    expect(n).toBeGreaterThan(10);
  });
});

describe("the key of a printed link", () => {
  it("is eight letters, the same for the same link only", () => {
    const keys = ["", "#/bounds?v=1", "#/bounds?v=1&p=0.2,0.8"].map(shortKey);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}$/);
    expect(shortKey("")).toBe("811c9dc5");
  });
});

/** @file A run of a million steps: how soon there is a picture, how soon it ends when told to. */
import type { Page } from "@playwright/test";
import { quantile, round, show, type Bench } from "./browser";

const ROUNDS = 5;
const MILLION = "1000000";

/** In the page: times of the last Enter or click, of the first new line in a panel after it, and of the word "Cancelled". */
const watch = () => {
  const times = { asked: 0, drawn: 0, cancelled: 0 };
  Object.assign(globalThis, { times });
  const reset = ({ timeStamp }: Event) => Object.assign(times, { asked: timeStamp, drawn: 0, cancelled: 0 });
  addEventListener("keydown", (event) => event.key === "Enter" && reset(event), true);
  addEventListener("click", (event) => event.detail > 0 && reset(event), true);
  const painted = (key: "drawn" | "cancelled") =>
    requestAnimationFrame(() => setTimeout(() => (times[key] ||= performance.now())));
  new MutationObserver((records) => {
    const line = records.some(
      ({ target, attributeName }) =>
        attributeName === "d" &&
        target instanceof Element &&
        target.closest("figure[data-figure=rule-1]") !== null,
    );
    if (line && times.drawn === 0) painted("drawn");
    if (
      times.cancelled === 0 &&
      document.querySelector(".run-status")?.textContent?.includes("Cancelled") === true
    )
      painted("cancelled");
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["d"],
  });
};

const waited = (page: Page, key: "drawn" | "cancelled"): Promise<number> =>
  page
    .waitForFunction((name) => {
      const { times } = globalThis as unknown as { times: Record<string, number> };
      return (times[name] ?? 0) > 0 ? (times[name] ?? 0) - (times["asked"] ?? 0) : null;
    }, key)
    .then((handle) => handle.jsonValue())
    .then(Number);

/** Worst of several rounds, from the key or click until the answer is painted, in milliseconds. */
export async function millionSteps(bench: Bench): Promise<{ firstPictureMs: number; cancelMs: number }> {
  const { page } = bench;
  await page.addInitScript(watch);
  const first: number[] = [];
  const cancel: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await show(bench, "#/tracking?v=1");
    const steps = page.getByRole("textbox", { name: "number of steps", exact: true });
    await steps.fill(MILLION);
    await steps.press("Enter");
    first.push(await waited(page, "drawn"));
    await page.getByRole("button", { name: "Cancel" }).click();
    cancel.push(await waited(page, "cancelled"));
  }
  return { firstPictureMs: round(quantile(first, 1), 0), cancelMs: round(quantile(cancel, 1), 0) };
}

/** @file A second presenter's window is not opened while there is one. */
import { afterEach, expect, it, vi } from "vitest";
import { answerPresence, isPresenterOpen } from "../../src/pages/lecture/presenter/presence";

afterEach(() => vi.unstubAllGlobals());

it("is known of the lecture whose presenter answers, until it is closed, and comes to the front", async () => {
  const focus = vi.fn<() => void>();
  vi.stubGlobal("window", { focus });
  const close = answerPresence("how-far");
  expect(await isPresenterOpen("how-far")).toBe(true);
  expect(focus).toHaveBeenCalledOnce();
  close();
  vi.useFakeTimers();
  const [same, other] = [isPresenterOpen("how-far"), isPresenterOpen("another")];
  vi.runAllTimers();
  vi.useRealTimers();
  expect(await Promise.all([same, other])).toEqual([false, false]);
});

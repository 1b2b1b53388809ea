/** @file What is said of a pinned run: nothing of one that is there within a blink, not even its name. */
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Compared } from "../../../src/labs/shared/pinned/Compared";
import type { Status } from "../../../src/store/labStore";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const compared = (status: Status) => {
  const pinned = { run: null, problem: null, status, cancel: () => undefined, again: () => undefined };
  return <Compared words={null} pinned={pinned} />;
};

it("names a pinned run and its progress once it takes longer than a blink", () => {
  const running: Status = { kind: "running", fraction: 0.4, startedAt: performance.now(), from: 0 };
  const { container, rerender } = render(compared(running));
  act(() => void vi.advanceTimersByTime(100));
  expect(container).toBeEmptyDOMElement();
  act(() => void vi.advanceTimersByTime(100));
  expect(screen.getByRole("group", { name: "The pinned run" })).toHaveTextContent("Pinned run40 % computed");
  rerender(compared({ kind: "ready" }));
  expect(container).toBeEmptyDOMElement();
});

/** @file A link within the app opens at the top; one that is opened elsewhere leaves the page as it is. */
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { beginAtTop } from "../../src/app/topOfPage";

let stop: () => void = () => undefined;
const scrolled = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(window, "scrollTo").mockImplementation(scrolled);
  stop = beginAtTop(window);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("goes to the top for a link within the app alone", () => {
  render(
    <p>
      <a href="#/search?v=1" onClick={(event) => event.preventDefault()}>
        <b>within</b>
      </a>
      <a href="#/search?v=1" target="_blank" rel="noopener">
        beside
      </a>
      <a href="#below">below</a>
    </p>,
  );
  const scrollsFor = (name: string, how = {}) => {
    scrolled.mockClear();
    fireEvent.click(screen.getByText(name), how);
    expect(scrolled).not.toHaveBeenCalled();
    vi.runAllTimers();
    return scrolled.mock.calls.length;
  };
  expect(scrollsFor("within")).toBe(1);
  expect(scrolled).toHaveBeenCalledWith({ top: 0, behavior: "instant" });
  expect(["beside", "below"].map((name) => scrollsFor(name))).toEqual([0, 0]);
  expect(scrollsFor("within", { ctrlKey: true })).toBe(0);
});

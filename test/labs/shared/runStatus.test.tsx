import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RunStatus } from "../../../src/labs/shared/RunStatus";
import { timeLeft } from "../../../src/labs/shared/timeLeft";
import type { Status } from "../../../src/store/labStore";

function show(status: Status, pictured = false) {
  const onCancel = vi.fn<() => void>();
  const onAgain = vi.fn<() => void>();
  const now = () => 4000;
  const { container } = render(<RunStatus {...{ status, now, pictured, onCancel, onAgain }} />);
  return { container, onCancel, onAgain };
}

describe("the state of a run", () => {
  it("says nothing of a run that is done", () => {
    expect(show({ kind: "ready" }).container).toBeEmptyDOMElement();
  });

  it("tells how far a run has come, and ends it", async () => {
    const { container, onCancel } = show({ kind: "running", fraction: 0.5, startedAt: 0 });
    expect(container).toHaveTextContent("50 % computed, about 4 s left");
    expect(screen.getByRole("progressbar", { name: "Progress of the run" })).toHaveValue(50);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it("says nothing of one that ends within a blink", () => {
    vi.useFakeTimers();
    try {
      const rest = {
        now: () => 4000,
        pictured: false,
        onCancel: vi.fn<() => void>(),
        onAgain: vi.fn<() => void>(),
      };
      const running = (startedAt: number): Status => ({ kind: "running", fraction: 0, startedAt });
      const { container, rerender } = render(<RunStatus {...rest} status={running(3990)} />);
      expect(container).toBeEmptyDOMElement();
      act(() => void vi.advanceTimersByTime(100));
      rerender(<RunStatus {...rest} status={running(4000)} />);
      act(() => void vi.advanceTimersByTime(100));
      expect(container).toBeEmptyDOMElement();
      act(() => void vi.advanceTimersByTime(100));
      expect(container).toHaveTextContent("0 % computed");
      rerender(<RunStatus {...rest} status={{ kind: "ready" }} />);
      expect(container).toBeEmptyDOMElement();
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    [true, "Cancelled: the picture shows what was computed."],
    [false, "Cancelled before anything was computed."],
  ])("offers a cancelled run again, pictured: %s", async (pictured, words) => {
    const { onAgain } = show({ kind: "cancelled" }, pictured);
    expect(screen.getByText(words)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Run it again" }));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it("pauses a run that can go on, and goes on with it or drops it", async () => {
    const onPause = vi.fn<() => void>();
    const on = {
      now: () => 4000,
      pictured: false,
      onPause,
      onCancel: vi.fn<() => void>(),
      onAgain: vi.fn<() => void>(),
    };
    const running = { kind: "running", fraction: 0.75, startedAt: 0, from: 0.5 } as const;
    const { rerender, container } = render(<RunStatus {...on} status={running} />);
    expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
    expect(container).toHaveTextContent("75 % computed, about 4 s left");
    rerender(<RunStatus {...on} status={{ ...running, canPause: true }} />);
    await userEvent.click(screen.getByRole("button", { name: "Pause" }));
    expect(onPause).toHaveBeenCalledOnce();
    rerender(<RunStatus {...on} status={{ kind: "paused", fraction: 0.7 }} />);
    expect(screen.getByRole("status")).toHaveTextContent("Paused at 70 %: what was computed is kept.");
    await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    expect(on.onAgain).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "Drop it" }));
    expect(on.onCancel).toHaveBeenCalledOnce();
  });

  it("names what went wrong", () => {
    show({ kind: "failed", message: "The worker died." });
    expect(screen.getByRole("alert")).toHaveTextContent("The worker died.");
    expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
  });
});

describe("the time left", () => {
  it("is said only once it can be known", () => {
    expect(timeLeft(0.01, 5000)).toBeNull();
    expect(timeLeft(0.5, 100)).toBeNull();
    expect(timeLeft(1, 60_000)).toBeNull();
  });

  it("is in seconds, then in minutes", () => {
    expect(timeLeft(0.5, 4000)).toBe("4 s");
    expect(timeLeft(0.99, 500)).toBe("1 s");
    expect(timeLeft(0.1, 30_000)).toBe("5 min");
  });
});

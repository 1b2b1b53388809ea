/** @file The page of a game by hand: payoffs typed, strategies added, methods chosen, starts moved by keys. */
import { cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import { drain } from "../../../src/experiments/drain";
import { page } from "../../../src/labs/geometry/games/page";
import { layoutPlayers } from "../../../src/labs/geometry/games/players";
import { StartGrips } from "../../../src/labs/geometry/games/StartGrips";
import { geometry } from "../../../src/labs/geometry/lab";
import { part } from "../../../src/labs/geometry/run/games/run";
import type { GamesParams } from "../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { useBegun } from "../../../src/labs/shared/parts/useBegun";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });
afterEach(cleanup);

const usual = usualOfPart("games");

function openRail(params: GamesParams = usual) {
  const onChange = vi.fn<(next: unknown) => void>();
  render(
    <page.Rail params={params} view={geometry.view.usual} onChange={onChange} onLook={() => undefined} />,
  );
  return onChange;
}

it("edits a payoff, adds a strategy, chooses what is played beside", () => {
  const onChange = openRail();
  const field = screen.getByLabelText("Payoff of row rock against column paper");
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "-2" } });
  fireEvent.blur(field);
  expect(onChange).toHaveBeenLastCalledWith({
    ...usual,
    payoff: [
      [0, -2, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ],
  });
  fireEvent.click(screen.getByRole("button", { name: "One column more" }));
  const [next] = onChange.mock.lastCall ?? [];
  expect(next).toMatchObject({
    payoff: [[0, -1, 1, 0], { length: 4 }, { length: 4 }],
    start: { column: { length: 4 } },
  });
  fireEvent.click(screen.getByLabelText("optimistic", { selector: "[type=checkbox]" }));
  expect(onChange).toHaveBeenLastCalledWith({
    ...usual,
    beside: ["alternating", "mirrorProx", "optimistic"],
  });
});

it.each([
  ["1e400", "∞ is no payoff: it must be a finite number"],
  ["-1e400", "−∞ is no payoff: it must be a finite number"],
  ["1e-301", "1 × 10⁻³⁰¹ is no payoff: it must be at least 1 × 10⁻³⁰⁰ in size where it is not 0"],
])("refuses the payoff %s in a sentence, and leaves the game as it is", (text, sentence) => {
  const onChange = openRail();
  const field = screen.getByLabelText("Payoff of row rock against column paper");
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(screen.getByRole("alert").textContent).toBe(sentence);
  expect(onChange).not.toHaveBeenCalled();
});

it("keeps two strategies for each, eight at most", () => {
  openRail({
    ...usual,
    payoff: [
      [0, 1, 0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0, 0, 0],
    ],
  });
  expect(screen.getByRole("button", { name: "One row fewer" })).toBeDisabled();
  expect(screen.getByRole("button", { name: "One column more" })).toBeDisabled();
});

it("moves each player's start by keys, all methods with it", () => {
  const params = { ...usual, steps: 10 };
  const trace = part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
  const scene = layoutPlayers(trace, { width: 900, height: null, theme: SCREEN });
  const onStart = vi.fn<(start: GamesParams["start"]) => void>();
  render(<StartGrips cells={scene?.cells ?? []} params={params} onStart={onStart} />);
  const grips = screen.getAllByRole("slider");
  expect(grips.map((grip) => grip.getAttribute("aria-valuetext"))).toEqual([
    "rock 0.5, paper 0.3, scissors 0.2",
    "rock 0.2, paper 0.5, scissors 0.3",
  ]);
  fireEvent.keyDown(grips[1] ?? document.body, { key: "ArrowUp" });
  expect(onStart).toHaveBeenLastCalledWith({ row: [0.5, 0.3, 0.2], column: [0.195, 0.495, 0.31] });
});

it("keeps what is drawn, and the grips on it, until all of the next run has begun", () => {
  const isBegun = (trace: readonly (number | null)[]) => trace.every((each) => each !== null);
  function Shown({ trace }: { readonly trace: readonly (number | null)[] | null }) {
    return <p>{JSON.stringify(useBegun(trace, isBegun))}</p>;
  }
  const { container, rerender } = render(<Shown trace={null} />);
  const seen = [container.textContent];
  for (const trace of [[1, 2], [3, null], null, [3, 4]]) {
    rerender(<Shown trace={trace} />);
    seen.push(container.textContent);
  }
  expect(seen).toEqual(["null", "[1,2]", "[1,2]", "[1,2]", "[3,4]"]);
});

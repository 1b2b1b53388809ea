/** @file One gesture, whoever makes it: pressed, moved, pinched, let go, called off; all of it is one doing. */
import { fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { plainKey, zoomKey } from "../../src/ui/gesture/keys";
import { useGesture, type GestureActions } from "../../src/ui/gesture/useGesture";
import { useWheel } from "../../src/ui/gesture/useWheel";
import { InteractionContext } from "../../src/ui/interaction/context";
import { createInteraction } from "../../src/ui/interaction/interaction";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Surface({ actions, onTurn }: { actions: GestureActions; onTurn: (dy: number) => void }) {
  const surface = useRef<HTMLDivElement>(null);
  const { isHeld: _, ...handlers } = useGesture(actions);
  useWheel(surface, {
    takes: ({ ctrlKey }) => ctrlKey,
    onTurn: ({ by: [, dy], during }) => during(() => onTurn(dy)),
  });
  return <div ref={surface} data-testid="surface" {...handlers} />;
}

function show(settings: Pick<GestureActions, "fingers" | "still"> = {}) {
  const interaction = createInteraction();
  const said: string[] = [];
  const gestures: (object | null)[] = [];
  const say = (words: string) => {
    said.push(words);
    gestures.push(interaction.gesture());
  };
  const round = ([x, y]: readonly [number, number]) => `${Math.round(x)},${Math.round(y)}`;
  const actions: GestureActions = {
    ...settings,
    onStart: ({ at }) => say(`start ${round(at)}`),
    onRegrip: ({ fingers, spread }) => say(`grip ${fingers} ${Math.round(spread)}`),
    onMove: (grip, from) => say(`move ${round(grip.at)} from ${round(from.at)} ${Math.round(grip.spread)}`),
    onEnd: ({ how, moved }) => say(`${how}${moved ? " moved" : ""}`),
    onCancel: () => say("cancel"),
  };
  render(
    <InteractionContext value={interaction}>
      <Surface actions={actions} onTurn={(dy) => say(`turn ${dy}`)} />
    </InteractionContext>,
  );
  const surface = screen.getByTestId("surface");
  const at = (pointerId: number, clientX = 0, clientY = 0) => ({ button: 0, pointerId, clientX, clientY });
  return {
    interaction,
    surface,
    said,
    kinds: () => new Set(gestures).size,
    down: (id: number, x: number, y = 0) => fireEvent.pointerDown(surface, at(id, x, y)),
    move: (id: number, x: number, y = 0) => fireEvent.pointerMove(surface, at(id, x, y)),
    up: (id: number) => fireEvent.pointerUp(surface, at(id)),
    frame: () => vi.advanceTimersByTime(20),
  };
}

test("a press that hardly moves is a press; one that moves is told once a frame, to the last place", () => {
  const { down, move, up, said, frame, interaction, kinds } = show({ still: 4 });
  down(1, 10);
  move(1, 13);
  frame();
  expect(interaction.isMoving()).toBe(false);
  up(1);
  expect(said.splice(0)).toEqual(["start 10,0", "up"]);
  down(1, 10);
  move(1, 20);
  move(1, 30);
  frame();
  expect(interaction.isMoving()).toBe(true);
  move(1, 40);
  up(1);
  expect(said).toEqual(["start 10,0", "move 30,0 from 10,0 0", "move 40,0 from 10,0 0", "up moved"]);
  expect([interaction.isMoving(), kinds()]).toEqual([false, 2]);
});

test("a second finger pinches, and the one that stays goes on from where it is", () => {
  const { down, move, up, said, frame, kinds } = show({ fingers: 2, still: 4 });
  down(1, 0);
  down(2, 30, 40);
  down(3, 99);
  move(2, 60, 80);
  frame();
  up(1);
  move(2, 70, 80);
  up(2);
  expect(said).toEqual([
    "start 0,0",
    "grip 2 50",
    "move 30,40 from 15,20 100",
    "grip 1 0",
    "move 70,80 from 60,80 0",
    "up moved",
  ]);
  expect(kinds()).toBe(1);
});

test("a second pointer is not for what one hand drags", () => {
  const { down, move, said, frame } = show();
  down(1, 0);
  down(2, 30);
  move(2, 60);
  frame();
  expect(said).toEqual(["start 0,0"]);
});

test("Escape calls it off, with all that was kept; what comes after it is nothing", () => {
  const { down, move, up, said, frame, interaction } = show();
  const calledOff = vi.fn<(gesture: object) => void>();
  interaction.onCalledOff(calledOff);
  down(1, 0);
  move(1, 9);
  frame();
  move(1, 20);
  fireEvent.keyDown(document.body, { key: "Escape" });
  move(1, 30);
  up(1);
  expect(said).toEqual(["start 0,0", "move 9,0 from 0,0 0", "cancel"]);
  expect([calledOff.mock.calls.length, interaction.isMoving()]).toEqual([1, false]);
});

test("it ends when the browser takes the pointer, or it is up and nobody was told", () => {
  const { down, said, surface } = show();
  down(1, 0);
  fireEvent.pointerCancel(surface, { pointerId: 1 });
  down(1, 0);
  fireEvent.lostPointerCapture(surface, { pointerId: 1 });
  down(1, 0);
  const hover = new MouseEvent("pointermove", { bubbles: true, buttons: 0 });
  fireEvent(window, Object.assign(hover, { pointerType: "mouse", pointerId: 1 }));
  expect(said.filter((words) => !words.startsWith("start"))).toEqual(["taken", "taken", "lost"]);
});

test("turns of a wheel are one gesture until the hand rests; those of the page are left to it", () => {
  const { surface, said, kinds } = show();
  const turn = (deltaY: number, ctrlKey = true) => fireEvent.wheel(surface, { deltaY, ctrlKey });
  expect(turn(5, false)).toBe(true);
  expect(turn(5)).toBe(false);
  turn(6);
  expect(kinds()).toBe(1);
  vi.advanceTimersByTime(300);
  turn(7);
  expect([said, kinds()]).toEqual([["turn 5", "turn 6", "turn 7"], 2]);
});

test("keys zoom in, out and back; the browser's own commands do not", () => {
  const key = (name: string, ctrlKey = false) =>
    zoomKey(plainKey({ key: name, altKey: false, metaKey: false, ctrlKey }));
  expect(["+", "=", "-", "−", "0", "a"].map((name) => key(name))).toEqual([
    "in",
    "in",
    "out",
    "out",
    "whole",
    null,
  ]);
  expect(key("+", true)).toBeNull();
});

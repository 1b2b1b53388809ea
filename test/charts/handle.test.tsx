import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Handle, type HandleProps } from "../../src/charts/Handle";
import { InteractionContext } from "../../src/ui/interaction/context";
import { createInteraction } from "../../src/ui/interaction/interaction";

/** A mouse that moves with no button down. */
const hovering = (pointerId: number) =>
  Object.assign(new MouseEvent("pointermove", { bubbles: true, buttons: 0 }), {
    pointerType: "mouse",
    pointerId,
  });

function show(direction: HandleProps["direction"] = "both") {
  const told = {
    onDrag: vi.fn<HandleProps["onDrag"]>(),
    onNudge: vi.fn<HandleProps["onNudge"]>(),
    onEdge: vi.fn<(edge: "start" | "end") => void>(),
    onStart: vi.fn<() => void>(),
    onEnd: vi.fn<() => void>(),
  };
  const fixed = {
    x: 100,
    y: 50,
    label: "Step",
    value: 0.4,
    min: 0,
    max: 2,
    valueText: "0.4, within the bound",
  };
  const interaction = createInteraction();
  render(
    <InteractionContext value={interaction}>
      <Handle {...fixed} {...told} direction={direction} />
    </InteractionContext>,
  );
  return { interaction, props: told, handle: screen.getByRole("slider", { name: "Step" }) };
}

describe("a handle", () => {
  it("is one tab stop that says its value", async () => {
    const { handle } = show();
    await userEvent.tab();
    expect(handle).toHaveFocus();
    expect(handle).toHaveAttribute("aria-valuetext", "0.4, within the bound");
    await userEvent.tab();
    expect(handle).not.toHaveFocus();
  });

  it("moves right and up by arrow keys, ten times as far with Shift", async () => {
    const { handle, props } = show();
    handle.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{Shift>}{ArrowUp}{/Shift}");
    expect(props.onNudge.mock.calls).toEqual([
      [1, 0],
      [0, -1],
      [0, 10],
    ]);
  });

  it("takes both pairs of arrows along its axis", async () => {
    const { handle, props } = show("vertical");
    handle.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowUp}{ArrowLeft}{PageDown}");
    expect(props.onNudge.mock.calls).toEqual([
      [0, 1],
      [0, 1],
      [0, -1],
      [0, -10],
    ]);
  });

  it("goes to the ends by Home and End", async () => {
    const { handle, props } = show();
    handle.focus();
    await userEvent.keyboard("{Home}{End}");
    expect(props.onEdge.mock.calls).toEqual([["start"], ["end"]]);
  });

  it("leaves the browser's own shortcuts alone", async () => {
    const { handle, props } = show();
    handle.focus();
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}x");
    expect(props.onNudge).not.toHaveBeenCalled();
  });

  it("keeps the distance to the pointer that took it", () => {
    const { handle, props } = show();
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientX: 307, clientY: 204 });
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 317, clientY: 201 });
    fireEvent.pointerUp(handle, { pointerId: 1, clientX: 317, clientY: 201 });
    expect(props.onStart).toHaveBeenCalledOnce();
    expect(props.onDrag).toHaveBeenLastCalledWith([110, 47]);
    expect(props.onEnd).toHaveBeenCalledOnce();
  });

  it("tells a move once per frame, the last one", () => {
    const { handle, props } = show();
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientX: 0, clientY: 0 });
    for (let i = 1; i <= 50; i++) fireEvent.pointerMove(handle, { pointerId: 1, clientX: i, clientY: 0 });
    fireEvent.pointerUp(handle, { pointerId: 1, clientX: 50, clientY: 0 });
    expect(props.onDrag.mock.calls).toEqual([[[150, 50]]]);
  });

  it("follows one finger only", () => {
    const { handle, props } = show();
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(handle, { pointerId: 2, clientX: 90, clientY: 90 });
    fireEvent.pointerUp(handle, { pointerId: 2 });
    expect(props.onEnd).not.toHaveBeenCalled();
    fireEvent.pointerUp(handle, { pointerId: 1 });
    expect(props.onDrag).not.toHaveBeenCalled();
    expect(props.onEnd).toHaveBeenCalledOnce();
  });

  it("comes back where it was by Escape, with all that was kept, and lets go of a pointer that nobody let go of", () => {
    const back = vi.fn<(gesture: object) => void>();
    const { handle, props, interaction } = show();
    interaction.onCalledOff(back);
    const press = () => fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientX: 0, clientY: 0 });
    press();
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 9, clientY: 0 });
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(props.onDrag.mock.calls).toEqual([[[100, 50]]]);
    expect([props.onEnd.mock.calls.length, back.mock.calls.length]).toEqual([1, 1]);
    press();
    fireEvent.lostPointerCapture(handle, { pointerId: 1 });
    press();
    fireEvent(window, hovering(1));
    expect([props.onEnd.mock.calls.length, back.mock.calls.length]).toEqual([3, 1]);
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(back).toHaveBeenCalledOnce();
  });
});

/** @file Which keys a lecture takes while something on the slide has the focus. */
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useKeys, type Commands } from "../../src/pages/lecture/useKeys";

function show() {
  const told: string[] = [];
  const tell = (name: string) => () => void told.push(name);
  const onHandle = vi.fn<(key: string) => void>();
  const commands: Commands = {
    next: tell("next"),
    back: tell("back"),
    first: tell("first"),
    last: tell("last"),
    goTo: (step) => void told.push(`step ${step}`),
    fullScreen: tell("full screen"),
    blank: tell("blank"),
    overview: tell("overview"),
    help: tell("help"),
    follow: tell("follow"),
    putBack: tell("put back"),
    close: tell("close"),
  };
  function Slide() {
    useKeys(commands);
    return (
      <>
        <div
          role="slider"
          aria-label="Handle"
          aria-valuenow={0}
          tabIndex={0}
          onKeyDown={({ key }) => onHandle(key)}
        />
        <input type="range" aria-label="Range" />
        <input type="radio" aria-label="Radio" />
        <input aria-label="Number" />
        <dialog open>
          <button type="button">In a dialog</button>
        </dialog>
      </>
    );
  }
  render(<Slide />);
  const keys = (element: Element, ...typed: readonly string[]) => {
    told.length = 0;
    for (const key of typed) fireEvent.keyDown(element, { key });
    return [...told];
  };
  return { keys, onHandle };
}

test("a handle that was moved keeps the arrows; a clicker goes on, and R puts back", () => {
  const { keys, onHandle } = show();
  const [handle, range] = screen.getAllByRole("slider");
  for (const element of [handle, range, screen.getByRole("radio")]) {
    if (element === undefined) throw new Error("nothing to move");
    expect(keys(element, "ArrowRight", "ArrowLeft", "Home", "End")).toEqual([]);
    expect(keys(element, "PageDown", "PageUp", "r", "B", "1", "2", "Enter")).toEqual([
      "next",
      "back",
      "put back",
      "blank",
      "step 12",
    ]);
  }
  expect(onHandle).not.toHaveBeenCalledWith(expect.stringMatching(/^Page/));
  expect(onHandle).toHaveBeenCalledWith("ArrowRight");
});

test("what one types into, and what lies over the slide, keeps all keys", () => {
  const { keys } = show();
  for (const element of [screen.getByRole("textbox"), screen.getByRole("button")])
    expect(keys(element, "PageDown", "ArrowRight", "r", "1", "Enter")).toEqual([]);
});

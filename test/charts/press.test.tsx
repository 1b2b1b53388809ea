import { fireEvent, render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { usePress, type PressActions } from "../../src/charts/usePress";

function Pressed(actions: PressActions) {
  return (
    <div data-testid="plot" role="presentation" {...usePress(actions)}>
      <div className="handle" data-testid="grip" />
    </div>
  );
}

it("a tap moves; a grip that was let go beside itself does not, wherever its click goes", () => {
  const onMove = vi.fn<PressActions["onMove"]>();
  const { getByTestId } = render(<Pressed takes={() => true} onMove={onMove} />);
  const [plot, grip] = [getByTestId("plot"), getByTestId("grip")];
  fireEvent.pointerDown(grip);
  fireEvent.click(plot, { clientX: 30, clientY: 20 });
  expect(onMove).not.toHaveBeenCalled();
  fireEvent.pointerDown(plot, { pointerType: "touch" });
  fireEvent.click(plot, { clientX: 30, clientY: 20 });
  expect(onMove).toHaveBeenCalledWith([30, 20]);
});

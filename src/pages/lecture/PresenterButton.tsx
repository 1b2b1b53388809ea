/** @file Opens the presenter's window, unless there is one. */
import { useState } from "react";
import { addressOf } from "../../store/location";
import { lectureLink, windowsOf } from "./link";
import { isPresenterOpen } from "./presenter/presence";

/**
 * In a window of its own, which one drags to the screen that nobody else sees. Without an opener it has a thread of its
 * own: a window that knows its opener is drawn by the same one, and a step waits until the other has drawn it, too.
 */
const openPresenter = (link: string) =>
  void window.open(addressOf(link), "_blank", "popup,noopener,width=1100,height=720");

const SAY_FOR_MS = 4000;

interface PresenterButtonProps {
  readonly id: string;
  readonly step: number;
  readonly link: string;
}

export function PresenterButton({ id, step, link }: PresenterButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const press = async () => {
    if (!(await isPresenterOpen(windowsOf(id, link))))
      return openPresenter(lectureLink({ id, step, face: "presenter" }, link));
    setOpen(true);
    setTimeout(() => setOpen(false), SAY_FOR_MS);
    return undefined;
  };
  return (
    <>
      <span role="status" className="slides__desk">
        {isOpen ? "A presenter’s window is open already." : null}
      </span>
      <button type="button" className="slides__desk" onClick={() => void press()}>
        Presenter
      </button>
    </>
  );
}

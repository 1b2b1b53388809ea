/** @file Opens the presenter's window, unless it is open already. */
import { useState } from "react";
import { addressOf } from "../../store/location";
import { lectureLink, windowsOf } from "./link";
import { isPresenterOpen } from "./presenter/presence";

/**
 * The window can be moved to a screen that only the speaker sees. It is opened without an opener: otherwise
 * it would share a thread with this window, and each step would wait until both are drawn.
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

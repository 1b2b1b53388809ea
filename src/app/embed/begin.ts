/**
 * @file What an embedded page needs: figures that fill their frame, the link back to the app, and messages
 * from and to the page around.
 */
import "../../charts/fullscreen";
import { FRAMED_FIGURE } from "../../charts/framed";
import type { Session } from "../../store/session";
import { talk, type Around } from "./talk";

export { WayBack } from "./WayBack";

const parentOf = (page: Window): Around => ({
  say: (message, origin) => page.parent.postMessage(message, origin),
  hear: (callback) => {
    const listener = ({ source, data, origin }: MessageEvent<unknown>) => {
      if (source === page.parent) callback(data, origin);
    };
    page.addEventListener("message", listener);
    return () => page.removeEventListener("message", listener);
  },
  // A figure that is shown alone is as high as its frame.
  size: () => ({
    width: page.innerWidth,
    height:
      page.document.querySelector(FRAMED_FIGURE) === null
        ? page.document.body.offsetHeight
        : page.innerHeight,
  }),
  onSize: (callback) => {
    const observer = new ResizeObserver(callback);
    observer.observe(page.document.body);
    page.addEventListener("resize", callback);
    return () => {
      observer.disconnect();
      page.removeEventListener("resize", callback);
    };
  },
});

/** Starts; returns how to stop. */
export const begin = (session: Session): (() => void) =>
  window.parent === window ? () => undefined : talk(session, parentOf(window));

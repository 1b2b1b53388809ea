/** @file What begins when the first view is there and rests: the app kept on this device, and the runs that were queued. */
import type { Session } from "../store/session";

/** In a frame it is the other page's business what is computed. */
const isOwnWindow = () => window.parent === window;

export function later(session: Session): void {
  if ("serviceWorker" in navigator) import("./offline/keep").catch(() => undefined);
  if (isOwnWindow())
    import("../pages/runs/queue").then(({ queueOf }) => queueOf(session).look()).catch(() => undefined);
}

/** @file What begins when the first view is there and rests: the app kept on this device, queued runs, links that open at the top, symbols that explain themselves. */
import type { Session } from "../store/session";
import { explainWith } from "../ui/Explained";

/** In a frame it is the other page's business what is computed. */
const isOwnWindow = () => window.parent === window;

export function later(session: Session): void {
  if ("serviceWorker" in navigator) import("./offline/keep").catch(() => undefined);
  if (isOwnWindow())
    import("../pages/runs/queue").then(({ queueOf }) => queueOf(session).look()).catch(() => undefined);
  import("./topOfPage").then(({ beginAtTop }) => beginAtTop(window)).catch(() => undefined);
  import("./terms/Terms").then(({ explain }) => explainWith(explain)).catch(() => undefined);
}

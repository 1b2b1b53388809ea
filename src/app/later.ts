/** @file What begins when the first view is there and rests: the app kept on this device, queued runs, links that open at the top, symbols that explain themselves. And what comes with that: undo, notices, and what is done with stray files. */
import { queueOf } from "../pages/runs/queue";
import type { Session } from "../store/session";
import { explainWith } from "../ui/Explained";
import { keepOnDevice } from "./offline/keep";
import { FILE, keepStrayFilesOut } from "./strayFiles";
import { explain } from "./terms/Terms";
import { beginAtTop } from "./topOfPage";

export { NoticeList } from "./NoticeList";
export { UndoWatch } from "./UndoWatch";

/** In a frame it is the other page's business what is computed. */
const isOwnWindow = () => window.parent === window;

const computeQueued = (session: Session) => queueOf(session).look();

let hasBegun = false;

/** Asked for again, it goes on as it has begun. */
export function begin(session: Session): void {
  if (hasBegun) return;
  hasBegun = true;
  keepStrayFilesOut(window, (message) => session.getState().notify({ key: FILE, message }));
  if ("serviceWorker" in navigator) void keepOnDevice();
  if (isOwnWindow()) computeQueued(session).catch(() => undefined);
  beginAtTop(window);
  explainWith(explain);
}

/**
 * @file What starts once the first view rests: keeping the app on this device, queued runs, links that open
 * at the top, symbols that explain themselves. Also undo, notices and the handling of stray files, which are
 * loaded with it.
 */
import { queueOf } from "../pages/runs/queue";
import type { Session } from "../store/session";
import { explainWith } from "../ui/Explained";
import { keepOnDevice } from "./offline/keep";
import { FILE, keepStrayFilesOut } from "./strayFiles";
import { explain } from "./terms/Terms";
import { beginAtTop } from "./topOfPage";

export { NoticeList } from "./NoticeList";
export { UndoWatch } from "./UndoWatch";

/** Queued runs are not computed in a frame: that is the embedding page's business. */
const isOwnWindow = () => window.parent === window;

const computeQueued = (session: Session) => queueOf(session).look();

let hasBegun = false;

/** Starts it all; further calls do nothing. */
export function begin(session: Session): void {
  if (hasBegun) return;
  hasBegun = true;
  keepStrayFilesOut(window, (message) => session.getState().notify({ key: FILE, message }));
  if ("serviceWorker" in navigator) void keepOnDevice();
  if (isOwnWindow()) computeQueued(session).catch(() => undefined);
  beginAtTop(window);
  explainWith(explain);
}

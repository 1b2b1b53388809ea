/** @file Keeps the app on this device, so that it works without a network, and tells of new versions. */
import { ask } from "./ask";
import { lookAgainOnReturn, takeNewer, watchForNewer } from "./updates";

/**
 * Not in a frame, where this is the embedding page's business; and not for people who save data, since they
 * did not ask for all labs.
 */
function isWanted(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return window.parent === window && connection?.saveData !== true;
}

/** Starts to keep the app. Where the browser keeps nothing (without https, in a private window), nothing else changes. */
export async function keepOnDevice(): Promise<void> {
  if (!isWanted()) return;
  const { serviceWorker: workers } = navigator;
  const registration = await workers
    .register(new URL("sw.js", document.baseURI), { updateViaCache: "none" })
    .catch(() => null);
  if (registration === null) return;
  let asked = false;
  watchForNewer(registration, workers, () => {
    if (asked) return;
    asked = true;
    ask(() => takeNewer(registration, workers, () => location.reload()));
  });
  lookAgainOnReturn(registration);
}

/** @file Keeps the app on this device, so that it works without a network, and tells of new versions. */
import { ask } from "./ask";
import { lookAgainOnReturn, takeNewer, watchForNewer } from "./updates";

/** In a frame it is the other page's business what is kept; and who saves data did not ask for all labs. */
function isWanted(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return window.parent === window && connection?.saveData !== true;
}

/** Where a browser keeps nothing (without https, in a private window), everything else is as it was. */
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

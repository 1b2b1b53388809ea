/** @file Notices a newer version of the app, and lets it take over. */
import { TAKE_OVER } from "../../offline/messages";

/** A page that stays open looks for a newer version when the person returns to it, at most this often. */
const LOOK_AGAIN_MS = 30 * 60_000;

/** Calls back when a newer version than this page's is on the device. */
export function watchForNewer(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  onNewer: () => void,
): void {
  const look = (worker: ServiceWorker | null) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active !== null) onNewer();
    });
  if (registration.waiting !== null) onNewer();
  look(registration.installing);
  registration.addEventListener("updatefound", () => look(registration.installing));
  // Another window has let it take over, so this page still shows the version before.
  let { controller } = workers;
  workers.addEventListener("controllerchange", () => {
    if (controller !== null) onNewer();
    ({ controller } = workers);
  });
}

export function lookAgainOnReturn(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < LOOK_AGAIN_MS) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** The waiting worker may be asleep, or a newer one may have replaced it: it is asked again after this time. */
const ASK_AGAIN_MS = 1000;

/** Lets the newer version take over, and reloads. */
export function takeNewer(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  reload: () => void,
): void {
  if (registration.waiting === null) return reload();
  const ask = () => registration.waiting?.postMessage(TAKE_OVER, []);
  const timer = setInterval(ask, ASK_AGAIN_MS);
  const show = () => {
    clearInterval(timer);
    reload();
  };
  workers.addEventListener("controllerchange", show, { once: true });
  ask();
}

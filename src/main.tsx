/** @file Composition root: decode the link, make the engine and the session, render. */
import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { createPageEngine } from "./app/engine";
import { fetchLater } from "./app/fetchLater";
import { openable } from "./labs";
import { pages } from "./pages";
import { createDatasets } from "./store/datasets";
import { createAddress } from "./store/location";
import { createSession, DEVICE } from "./store/session";
import { createInteraction } from "./ui/interaction/interaction";
import "./ui/fonts.css";
import "./ui/palette.css";
import "./ui/tokens.css";
import "./ui/base.css";

/** As long as a slice of the workers: while a hand moves something, half of the time belongs to the page. */
const SLICE_PAUSE_MS = 8;
/** By then the first view is there and rests. */
const LATER_MS = 4000;

function start(root: HTMLElement) {
  const interaction = createInteraction();
  const engine = createPageEngine({
    onNotice: (message) => session.getState().notify({ key: DEVICE, message }),
  });
  const session = createSession({
    catalog: openable,
    pages: pages.map(({ id }) => id),
    engine,
    datasets: createDatasets(),
    interaction,
    address: createAddress(),
    now: () => performance.now(),
  });
  interaction.watch(window);
  interaction.onHand(() => engine.rest(interaction.isBusy() ? SLICE_PAUSE_MS : 0));
  // In slices: a slow processor stays free for hands while the first view comes.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App session={session} />
      </StrictMode>,
    ),
  );
  const later = () =>
    void fetchLater().then(
      ({ begin }) => begin(session),
      () => undefined,
    );
  setTimeout(later, LATER_MS);
  // A file that is dragged here must not be opened in place of the app.
  window.addEventListener("dragenter", later, { once: true });
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
// A task of its own: a slow processor has just evaluated everything.
setTimeout(start, 0, root);

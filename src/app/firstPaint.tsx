/**
 * @file What a bare address shows before the scripts have loaded: the top of the page, rendered by the
 * components that render it afterwards; and what any address shows if they cannot be loaded. The build writes
 * both into index.html; browsers do not load this file.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { createStore } from "zustand/vanilla";
import { catalog } from "../labs/catalog";
import { QUESTION, STORY } from "../labs/bounds/words";
import { LabShell } from "../labs/shared/LabShell";
import { bareLink } from "../scenario";
import type { SessionState } from "../store/session";
import { notLoaded } from "../ui/notLoaded";
import { Header } from "./Header";

/** Says that the figures are still missing and will come. */
const FIGURES_COMING = "The figures are computed in your browser; what does that is on its way.";

const nothing = () => undefined;

/** A session for rendering only: its links are right, but nothing can be done with it. */
const session = createStore<SessionState>(() => ({
  place: catalog.home.id,
  page: null,
  store: null,
  look: { theme: "auto", embed: false },
  failed: false,
  notices: [],
  goTo: nothing,
  open: nothing,
  turnTo: nothing,
  makeStore: () => {
    throw new Error("Before the scripts are there, no lab is.");
  },
  dismissNotices: nothing,
  notify: nothing,
  linkOf: bareLink,
}));

/** The page before the scripts, as HTML. */
export const firstPaint = (): string =>
  renderToStaticMarkup(
    <div className="app">
      <Header session={session} store={null} theme="auto" />
      <main>
        <LabShell
          id={catalog.home.id}
          alone={null}
          embed={false}
          question={QUESTION}
          story={`${STORY} ${FIGURES_COMING}`}
          rail={null}
          busy
          onWhole={nothing}
        >
          {null}
        </LabShell>
      </main>
    </div>,
  );

/** The message if the scripts cannot be loaded, as HTML. */
export const notStarted = (): string =>
  renderToStaticMarkup(
    <main className="app">
      <section className="app__broken" role="alert">
        <h1>Mirrorstep did not start</h1>
        <p>{notLoaded("What computes the figures")} Reload the page to try again.</p>
      </section>
    </main>,
  );

/**
 * @file What a bare address shows until the scripts are there: the head of the page, made by the components that make it afterwards; and what
 * any address shows when they do not come. The build writes both into index.html; no browser loads this file.
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

/** What is missing, and that it comes. */
const COMING = "The figures are computed in your browser; what does that is on its way.";

const nothing = () => undefined;

/** Links lead where they will lead; nothing else is there to be done. */
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

/** As HTML. */
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
          story={`${STORY} ${COMING}`}
          rail={null}
          busy
          onWhole={nothing}
        >
          {null}
        </LabShell>
      </main>
    </div>,
  );

/** As HTML. */
export const notStarted = (): string =>
  renderToStaticMarkup(
    <main className="app">
      <section className="app__broken" role="alert">
        <h1>Mirrorstep did not start</h1>
        <p>{notLoaded("What computes the figures")} Reload the page to try again.</p>
      </section>
    </main>,
  );

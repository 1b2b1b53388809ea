/** @file The shell: header, notices, the open lab or page, footer. */
import { useEffect, useLayoutEffect, type ReactNode } from "react";
import { useStore } from "zustand";
import { labs, type LabEntry } from "../labs";
import type { Look, View } from "../scenario/types";
import { LabProvider } from "../store/context";
import type { LabStore, LabTypes } from "../store/labStore";
import type { Session } from "../store/session";
import { useScreenScale } from "../ui/screen";
import { ErrorBoundary } from "./ErrorBoundary";
import { CopyByHand } from "./CopyByHand";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { PrintedLink } from "./PrintedLink";
import { labNamed, LoadingLab } from "../labs/lazyLab";
import { pages } from "../pages";
import type { PageEntry } from "../pages/page";
import { NotLoaded } from "../ui/notLoaded";
import "./app.css";

/** One figure embedded in another page fills its frame (charts/fullscreen.css). */
const classOf = ({ embed, figure }: Pick<View, "embed" | "figure">) => {
  if (!embed) return "app";
  return figure === null ? "app app--embed" : "app app--embed app--framed";
};

function useTheme({ theme }: Look) {
  const scale = useScreenScale(theme === "projector");
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    if (theme === "auto") delete dataset["theme"];
    else dataset["theme"] = theme;
    style.setProperty("--scale", String(scale));
  }, [theme, scale]);
}

/** How a figure fills its frame is fetched where one does. */
function useFraming({ embed, figure }: Pick<View, "embed" | "figure">) {
  const framed = embed && figure !== null;
  useEffect(() => {
    if (framed) void import("../charts/fullscreen").catch(() => undefined);
  }, [framed]);
}

function Opened({ session, store, entry }: { session: Session; store: LabStore<LabTypes>; entry: LabEntry }) {
  const { notices, dismissNotices } = useStore(session);
  const view = useStore(store, (state) => state.view);
  useTheme(view);
  useFraming(view);
  return (
    <div className={classOf(view)}>
      {view.embed ? null : <Header session={session} store={store} />}
      <Notices notices={notices} onDismiss={dismissNotices} />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary key={entry.id}>
          <LabProvider store={store}>
            <entry.Lab />
          </LabProvider>
        </ErrorBoundary>
      </main>
      {view.embed ? null : <Footer />}
      <PrintedLink store={store} />
      <CopyByHand />
    </div>
  );
}

function Missing({ what }: { what: string }): never {
  throw new NotLoaded(what);
}

/** Around what has no store of its own to say how the page looks. */
function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const { look, notices, dismissNotices } = useStore(session);
  return (
    <div className={classOf({ ...look, figure: null })}>
      {look.embed ? null : <Header session={session} store={null} />}
      <Notices notices={notices} onDismiss={dismissNotices} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {look.embed ? null : <Footer />}
    </div>
  );
}

/** Of a lab that is coming, or that cannot come. */
function Coming({ session, entry: { id, title } }: { session: Session; entry: LabEntry }) {
  const failed = useStore(session, (state) => state.failed);
  useTheme(useStore(session, (state) => state.look));
  return (
    <Frame session={session}>
      <ErrorBoundary key={`${id} ${failed}`}>
        {failed ? <Missing what={labNamed(title)} /> : <LoadingLab title={title} />}
      </ErrorBoundary>
    </Frame>
  );
}

function OnPage({ session, link, entry: { Page } }: { session: Session; link: string; entry: PageEntry }) {
  useTheme(useStore(session, (state) => state.look));
  return (
    <ErrorBoundary>
      <Page session={session} link={link} Frame={Frame} />
    </ErrorBoundary>
  );
}

export function App({ session }: { session: Session }) {
  const { place, page, store } = useStore(session);
  const shown = pages.find(({ id }) => id === place);
  const entry = labs.find(({ id }) => id === place) ?? labs[0];
  const title = (shown ?? entry)?.title;
  useEffect(() => {
    document.title = `${title} · Mirrorstep: how far may a belief step?`;
  }, [title]);

  if (shown !== undefined && page !== null)
    return <OnPage key={shown.id} session={session} link={page} entry={shown} />;
  if (entry === undefined) return null;
  return store === null ? (
    <Coming session={session} entry={entry} />
  ) : (
    <Opened session={session} store={store} entry={entry} />
  );
}

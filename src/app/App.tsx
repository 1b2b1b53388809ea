/** @file The shell: header, notices, the open lab or page, footer. */
import { useEffect, useLayoutEffect, useSyncExternalStore, type ReactNode } from "react";
import { useStore } from "zustand";
import { MoreActions } from "../charts/export/more";
import { labs, type LabEntry } from "../labs";
import type { Look, View } from "../scenario/types";
import { LabProvider } from "../store/context";
import type { LabStore, LabTypes } from "../store/labStore";
import type { Session } from "../store/session";
import { useScreenScale } from "../ui/screen";
import { addToLecture } from "./addToLecture";
import { ErrorBoundary } from "./ErrorBoundary";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { WithUndo } from "./Undo";
import { PrintedLink } from "./PrintedLink";
import { labNamed, LoadingLab } from "../labs/lazyLab";
import { pages } from "../pages";
import type { PageEntry } from "../pages/page";
import { lazyPart } from "../ui/lazyPart";
import { NotLoaded } from "../ui/notLoaded";
import "./app.css";

/** An embedded page with a single figure lets the figure fill its frame (charts/fullscreen.css). */
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

/** Loads the code for embedding, only in a page that is embedded. */
function useEmbedding(session: Session, { embed }: Pick<View, "embed">) {
  useEffect(() => {
    if (!embed) return undefined;
    let end: (() => void) | null = null;
    let wanted = true;
    fetchEmbedding().then(
      ({ begin }) => wanted && (end = begin(session)),
      () => undefined,
    );
    return () => {
      wanted = false;
      end?.();
    };
  }, [session, embed]);
}

const fetchEmbedding = () => import("./embed/begin");
const WayBack = lazyPart(async () => (await fetchEmbedding()).WayBack, {
  waiting: null,
  failed: () => null,
});

const NEVER_CHANGES = () => () => undefined;

/** The view of the open lab or, on other pages, the page's look. */
function useLook(session: Session): View {
  const { store, look } = useStore(session);
  const view = useSyncExternalStore(store?.subscribe ?? NEVER_CHANGES, () => store?.getState().view ?? null);
  return view ?? { ...look, figure: null };
}

function Missing({ what }: { what: string }): never {
  throw new NotLoaded(what);
}

/** Header, notices and footer. They stay mounted while one lab replaces another. */
function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const { store, notices, dismissNotices } = useStore(session);
  const view = useLook(session);
  return (
    <div className={classOf(view)}>
      {view.embed ? null : <Header session={session} store={store} theme={view.theme} />}
      <Notices notices={notices} onDismiss={dismissNotices} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {!view.embed ? <Footer /> : store === null ? null : <WayBack store={store} />}
      {store === null ? null : <PrintedLink store={store} />}
    </div>
  );
}

/** Shown while a lab's code is loading, or cannot be loaded. */
function Coming({ session, entry: { id, title } }: { session: Session; entry: LabEntry }) {
  const failed = useStore(session, (state) => state.failed);
  return (
    <ErrorBoundary key={`${id} ${failed}`}>
      {failed ? <Missing what={labNamed(title)} /> : <LoadingLab title={title} />}
    </ErrorBoundary>
  );
}

function Opened({ store, entry }: { store: LabStore<LabTypes>; entry: LabEntry }) {
  return (
    <ErrorBoundary key={entry.id}>
      <MoreActions value={addToLecture}>
        <LabProvider store={store}>
          <entry.Lab />
        </LabProvider>
      </MoreActions>
    </ErrorBoundary>
  );
}

const inFrame = (session: Session) => (words: ReactNode) => <Frame session={session}>{words}</Frame>;

function OnPage({ session, link, entry: { Page } }: { session: Session; link: string; entry: PageEntry }) {
  return (
    <ErrorBoundary around={inFrame(session)}>
      <Page session={session} link={link} Frame={Frame} />
    </ErrorBoundary>
  );
}

/** Shows the lab or page that the address names. */
function Place({ session }: { session: Session }) {
  const { place, page, store } = useStore(session);
  const shown = pages.find(({ id }) => id === place);
  const entry = labs.find(({ id }) => id === place) ?? labs[0];
  const title = (shown ?? entry)?.title;
  const view = useLook(session);
  useTheme(view);
  useEmbedding(session, view);
  useEffect(() => {
    document.title = `${title} · Mirrorstep: how far may a belief step?`;
  }, [title]);

  if (shown !== undefined && page !== null)
    return <OnPage key={shown.id} session={session} link={page} entry={shown} />;
  if (entry === undefined) return null;
  return (
    <Frame session={session}>
      {store === null ? (
        <Coming session={session} entry={entry} />
      ) : (
        <Opened key={entry.id} store={store} entry={entry} />
      )}
    </Frame>
  );
}

export const App = ({ session }: { session: Session }) => (
  <WithUndo session={session}>
    <Place session={session} />
  </WithUndo>
);

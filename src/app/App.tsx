/** @file The shell: header, notices, the open lab, footer. */
import { useEffect, useLayoutEffect } from "react";
import { useStore } from "zustand";
import { labs } from "../labs";
import type { View } from "../scenario/types";
import { LabProvider } from "../store/context";
import type { Session } from "../store/session";
import { useScreenScale } from "../ui/screen";
import { ErrorBoundary } from "./ErrorBoundary";
import { CopyByHand } from "./CopyByHand";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { PrintedLink } from "./PrintedLink";
import "./app.css";

/** One figure embedded in another page fills its frame (charts/fullscreen.css). */
const classOf = ({ embed, figure }: View) => {
  if (!embed) return "app";
  return figure === null ? "app app--embed" : "app app--embed app--framed";
};

export function App({ session }: { session: Session }) {
  const { store, notices, dismissNotices } = useStore(session);
  const lab = useStore(store, (state) => state.lab);
  const view = useStore(store, (state) => state.view);
  const entry = labs.find(({ id }) => id === lab) ?? labs[0];

  const scale = useScreenScale(view.theme === "projector");
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    if (view.theme === "auto") delete dataset["theme"];
    else dataset["theme"] = view.theme;
    style.setProperty("--scale", String(scale));
  }, [view.theme, scale]);
  useEffect(() => {
    document.title = `${entry?.title ?? "Lab"} · Mirrorstep: how far may a belief step?`;
  }, [entry]);

  if (entry === undefined) return null;
  return (
    <div className={classOf(view)}>
      {view.embed ? null : <Header session={session} />}
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

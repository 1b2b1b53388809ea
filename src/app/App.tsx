/** @file The shell: header, notices, the open lab, footer. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { labs } from "../labs";
import { LabProvider } from "../store/context";
import type { Session } from "../store/session";
import { ErrorBoundary } from "./ErrorBoundary";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Notices } from "./Notices";
import "./app.css";

export function App({ session }: { session: Session }) {
  const { store, notices, dismissNotices } = useStore(session);
  const lab = useStore(store, (state) => state.lab);
  const view = useStore(store, (state) => state.view);
  const entry = labs.find(({ id }) => id === lab) ?? labs[0];

  useEffect(() => {
    if (view.theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = view.theme;
  }, [view.theme]);
  useEffect(() => {
    document.title = `${entry?.title ?? "Lab"} · Mirrorstep: how far may a belief step?`;
  }, [entry]);

  if (entry === undefined) return null;
  return (
    <div className={view.embed ? "app app--embed" : "app"}>
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
    </div>
  );
}

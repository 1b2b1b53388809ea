/** @file Brand, labs, and what applies everywhere: presets, copy link, theme. */
import { useState, type MouseEvent } from "react";
import { useStore } from "zustand";
import { labs } from "../labs";
import type { LabStore, LabTypes } from "../store/labStore";
import type { Session } from "../store/session";
import { lazyDialog } from "../ui/lazyPart";
import { CopyLink } from "./CopyLink";
import { Undo } from "./Undo";
import { ThemeSelect } from "./ThemeSelect";

const PresetsDialog = lazyDialog("The presets", () => import("./PresetsDialog"));

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

function LabLink({
  session,
  id,
  title,
  current,
}: {
  session: Session;
  id: string;
  title: string;
  current: boolean;
}) {
  const { goTo, linkOf } = session.getState();
  return (
    <a
      href={linkOf(id)}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        goTo(id);
      }}
    >
      {title}
    </a>
  );
}

/** @param store that of the lab that is open; null while its code is coming */
export function Header({ session, store }: { session: Session; store: LabStore<LabTypes> | null }) {
  const place = useStore(session, (state) => state.place);
  const [presetsOpen, setPresetsOpen] = useState(false);
  return (
    <header className="header no-print">
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to the lab
      </button>
      <p className="header__brand">Mirrorstep</p>
      <nav aria-label="Labs" className="header__labs">
        {labs.map(({ id, title }) => (
          <LabLink key={id} session={session} id={id} title={title} current={id === place} />
        ))}
      </nav>
      <div className="header__actions">
        <button type="button" aria-haspopup="dialog" onClick={() => setPresetsOpen(true)}>
          Presets
        </button>
        {store === null ? null : <CopyLink store={store} />}
        {store === null ? null : <Undo />}
        {store === null ? null : <ThemeSelect store={store} />}
      </div>
      {presetsOpen ? <PresetsDialog session={session} onClose={() => setPresetsOpen(false)} /> : null}
    </header>
  );
}

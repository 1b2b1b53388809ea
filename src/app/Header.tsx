/** @file Brand, labs, and what applies everywhere: presets, copy link, theme. */
import { useState, type MouseEvent } from "react";
import { useStore } from "zustand";
import { labs } from "../labs";
import type { LabId } from "../scenario/types";
import type { Session } from "../store/session";
import { lazyDialog } from "../ui/lazyPart";
import { CopyLink } from "./CopyLink";
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
  id: LabId;
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

export function Header({ session }: { session: Session }) {
  const store = useStore(session, (state) => state.store);
  const lab = useStore(store, (state) => state.lab);
  const [presetsOpen, setPresetsOpen] = useState(false);
  return (
    <header className="header no-print">
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to the lab
      </button>
      <p className="header__brand">Mirrorstep</p>
      <nav aria-label="Labs" className="header__labs">
        {labs.map(({ id, title }) => (
          <LabLink key={id} session={session} id={id} title={title} current={id === lab} />
        ))}
      </nav>
      <div className="header__actions">
        <button type="button" aria-haspopup="dialog" onClick={() => setPresetsOpen(true)}>
          Presets
        </button>
        <CopyLink store={store} />
        <ThemeSelect store={store} />
      </div>
      {presetsOpen ? <PresetsDialog session={session} onClose={() => setPresetsOpen(false)} /> : null}
    </header>
  );
}

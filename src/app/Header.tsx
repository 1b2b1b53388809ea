/** @file Brand, labs, and what applies everywhere: presets, share, theme. */
import { useStore } from "zustand";
import { labs } from "../labs";
import type { Theme } from "../scenario/types";
import type { LabStore, LabTypes } from "../store/labStore";
import type { Session } from "../store/session";
import { Help } from "./Help";
import { isPlainClick } from "../ui/plainClick";
import { Share } from "./share/Share";
import { Undo } from "./Undo";
import { ThemeSelect } from "./ThemeSelect";

function PlaceLink({
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

interface HeaderProps {
  readonly session: Session;
  /** The store of the open lab; null on other pages, and while a lab's code is loading. */
  readonly store: LabStore<LabTypes> | null;
  readonly theme: Theme;
}

export function Header({ session, store, theme }: HeaderProps) {
  const { place, page } = useStore(session);
  return (
    <header className="header no-print">
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to the lab
      </button>
      <p className="header__brand">Mirrorstep</p>
      <nav aria-label="Labs" className="header__labs">
        {labs.map(({ id, title }) => (
          <PlaceLink key={id} session={session} id={id} title={title} current={id === place} />
        ))}
      </nav>
      <div className="header__actions">
        <PlaceLink session={session} id="presets" title="Presets" current={place === "presets"} />
        <PlaceLink session={session} id="lecture" title="Lectures" current={place === "lecture"} />
        {store && <Share store={store} />}
        {store && <Undo />}
        {store === null && page === null ? null : (
          <ThemeSelect session={session} store={store} theme={theme} />
        )}
        <Help session={session} />
      </div>
    </header>
  );
}

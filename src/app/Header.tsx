/** @file Brand, labs, and what applies everywhere: presets, share, theme. */
import { useStore } from "zustand";
import { labs } from "../labs";
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

/** @param store that of the lab that is open; null while its code is coming */
export function Header({ session, store }: { session: Session; store: LabStore<LabTypes> | null }) {
  const place = useStore(session, (state) => state.place);
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
        {store === null ? null : <Share store={store} />}
        {store === null ? null : <Undo />}
        {store === null ? null : <ThemeSelect store={store} />}
        <Help session={session} />
      </div>
    </header>
  );
}

/** @file The choice of a theme: light, dark, or large and high-contrast for a projector. It is a part of the link. */
import type { Theme } from "../scenario/types";
import { withView, type LabStore, type LabTypes } from "../store/labStore";
import type { Session } from "../store/session";

const THEMES: Readonly<Record<Theme, string>> = {
  auto: "Theme: auto",
  light: "Theme: light",
  dark: "Theme: dark",
  projector: "Theme: projector",
};
const isTheme = (value: string): value is Theme => value in THEMES;

/** The link of a page in another theme. */
function themed(link: string, theme: Theme): string {
  const [place, query = ""] = link.split("?");
  const others = query.split("&").filter((pair) => pair !== "" && !pair.startsWith("theme="));
  return `${place}?${[...others, ...(theme === "auto" ? [] : [`theme=${theme}`])].join("&")}`;
}

interface ThemeSelectProps {
  readonly session: Session;
  /** Null on a page that is no lab. */
  readonly store: LabStore<LabTypes> | null;
  readonly theme: Theme;
}

export function ThemeSelect({ session, store, theme }: ThemeSelectProps) {
  const choose = (next: Theme) => {
    const { page, turnTo } = session.getState();
    if (store !== null) store.getState().edit(withView({ theme: next }));
    else if (page !== null) turnTo(themed(page, next));
  };
  return (
    <select
      className="header__theme"
      aria-label="Theme"
      value={theme}
      onChange={({ target: { value } }) => isTheme(value) && choose(value)}
    >
      {Object.entries(THEMES).map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** @file Light, dark, or large and high-contrast for a projector; part of the link. */
import { useStore } from "zustand";
import type { Theme } from "../scenario/types";
import { withView, type LabStore, type LabTypes } from "../store/labStore";

const THEMES: Readonly<Record<Theme, string>> = {
  auto: "Theme: auto",
  light: "Theme: light",
  dark: "Theme: dark",
  projector: "Theme: projector",
};
const isTheme = (value: string): value is Theme => value in THEMES;

export function ThemeSelect({ store }: { store: LabStore<LabTypes> }) {
  const theme = useStore(store, (state) => state.view.theme);
  return (
    <select
      className="header__theme"
      aria-label="Theme"
      value={theme}
      onChange={({ target: { value } }) =>
        isTheme(value) && store.getState().edit(withView({ theme: value }))
      }
    >
      {Object.entries(THEMES).map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** @file The theme is chosen on pages as in labs, and stays in their link. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ThemeSelect } from "../../src/app/ThemeSelect";
import { sessionAt } from "../support/session";

afterEach(cleanup);

test.each([
  ["#/made-up/one?v=1&step=3", "dark", "#/made-up/one?v=1&step=3&theme=dark"],
  ["#/made-up/one?theme=dark&step=3", "light", "#/made-up/one?step=3&theme=light"],
  ["#/made-up?v=1&theme=projector", "auto", "#/made-up?v=1"],
])("on the page %s, %s", (from, theme, to) => {
  const { session, entries } = sessionAt(from);
  const { look } = session.getState();
  render(<ThemeSelect session={session} store={null} theme={look.theme} />);
  act(
    () =>
      void fireEvent.change(screen.getByRole("combobox", { name: "Theme" }), { target: { value: theme } }),
  );
  expect(entries.at(-1)).toBe(to);
  expect(session.getState()).toMatchObject({ page: to, look: { theme } });
});

/**
 * @file In every figure of a lab's golden links no text touches another text or a curve, and none is cut off.
 * Load pages after this file: here stand-ins replace what asks a browser for the room there is.
 */
import { existsSync } from "node:fs";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import { goldenLinks } from "../../browser/support/fixtures";
import { decodeLink, labIds, type LabId, type Scenario, type ScenarioOf } from "../scenarios";
import { readDrawing } from "./drawn";
import { everyNode, hasClass, parseMarkup } from "./markup";
import { touchingIn } from "./touching";

// React as it is shipped draws the same markup in half of the time: it notes no stack for each element.
vi.hoisted(() => vi.stubEnv("NODE_ENV", "production"));
vi.mock("react/jsx-dev-runtime", async () => {
  const { Fragment, jsx } = await import("react/jsx-runtime");
  return { Fragment, jsxDEV: jsx };
});

const room = vi.hoisted(() => ({ width: 0, projector: false }));
vi.mock("../../../src/charts/useSize", async (original) => ({
  ...(await original<typeof import("../../../src/charts/useSize")>()),
  useRoom: () => [{ current: null }, { width: room.width, height: null }],
}));
vi.mock("../../../src/charts/useFigureTheme", async () => {
  const { PROJECTOR: large, SCREEN: usual } = await import("../../../src/charts/ink");
  return { useFigureTheme: () => (room.projector ? large : usual) };
});
vi.mock("../../../src/charts/picture/canvas", async (original) => ({
  ...(await original<typeof import("../../../src/charts/picture/canvas")>()),
  usePalette: () => "light",
}));

const WIDTHS = [300, 332, 362, 390, 430, 480, 571, 610, 660, 768, 960, 1200];
const SIZES: readonly (readonly [string, FigureTheme])[] = [
  ["on a screen", SCREEN],
  ["on a projector", PROJECTOR],
];

/** Draws a scenario's figures, as often as it is asked. */
export type Page = (theme: FigureTheme) => ReactNode;

/** Sentences about what touches in the figures of a page, and how many texts were looked at. */
function look(page: ReactNode) {
  const plots = [...everyNode(parseMarkup(renderToStaticMarkup(page)))].filter((node) =>
    hasClass(node, "plot"),
  );
  const drawings = plots.map(readDrawing);
  return {
    texts: drawings.reduce((sum, { inks }) => sum + inks.length, 0),
    found: drawings.flatMap(touchingIn),
  };
}

const isOf = <Lab extends LabId>(scenario: Scenario, lab: Lab): scenario is ScenarioOf<Lab> =>
  scenario.lab === lab;

/** Looks at all golden links of a lab but those that ask for a file first. */
export function describeClearance<Lab extends LabId>(
  lab: Lab,
  pageOf: (scenario: ScenarioOf<Lab>) => Page,
): void {
  const drawn = goldenLinks.flatMap(({ name, link }) => {
    const { scenario } = decodeLink(link);
    return isOf(scenario, lab) && !link.includes("source=local:") ? [{ name, scenario }] : [];
  });

  it.each(labIds)("the figures of %s are looked at", (id) => {
    expect(existsSync(`test/labs/${id}/clearance.test.tsx`)).toBe(true);
  });

  describe.each(drawn)("$name", ({ scenario }) => {
    const page = pageOf(scenario);
    it.each(SIZES)("%s, at a dozen widths", (_, theme) => {
      room.projector = theme === PROJECTOR;
      const touching: string[] = [];
      for (const width of WIDTHS) {
        room.width = width;
        const { texts, found } = look(page(theme));
        expect(texts, `texts at ${width} px`).toBeGreaterThan(5);
        touching.push(...found.map((what) => `${width} px: ${what}`));
      }
      expect(touching).toEqual([]);
    });
  });
}

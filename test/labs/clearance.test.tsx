// @vitest-environment node
/** @file In every figure of every golden link no text touches another text or a curve, and none is cut off. */
import { readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../src/charts/ink";
import { runSlice } from "../../src/experiments/bounds/slice";
import { summarizeBounds } from "../../src/experiments/bounds/summary";
import type { StabilityParams } from "../../src/experiments/stability/params";
import { seattleDataset } from "../../src/experiments/tracking/dataset";
import { BoundsView } from "../../src/labs/bounds/BoundsView";
import MsePanel from "../../src/labs/bounds/mse/MsePanel";
import { StabilityView } from "../../src/labs/stability/StabilityView";
import { Panels } from "../../src/labs/tracking/panels/Panels";
import { PlaybackProvider } from "../../src/labs/tracking/playback/context";
import { createPlayback } from "../../src/labs/tracking/playback/playback";
import { ruleStyles } from "../../src/labs/tracking/ruleStyles";
import { createCamera } from "../../src/labs/tracking/time/camera";
import { TimeContext } from "../../src/labs/tracking/time/context";
import { spanOf } from "../../src/labs/tracking/time/span";
import { decodeLink } from "../support/scenarios";
import type { ScenarioOf } from "../support/scenarios";
import { goldenLinks } from "../browser/support/fixtures";
import { runTracking } from "../support/drive";
import { readDrawing } from "../support/figure/drawn";
import { everyNode, hasClass, parseMarkup } from "../support/figure/markup";
import { touchingIn } from "../support/figure/touching";
import { runStability } from "../support/stabilityRun";

// React as it is shipped draws the same markup in half of the time: it notes no stack for each element.
vi.hoisted(() => vi.stubEnv("NODE_ENV", "production"));
vi.mock("react/jsx-dev-runtime", async () => {
  const { Fragment, jsx } = await import("react/jsx-runtime");
  return { Fragment, jsxDEV: jsx };
});

const room = vi.hoisted(() => ({ width: 0, projector: false }));
vi.mock("../../src/charts/useSize", async (original) => ({
  ...(await original<typeof import("../../src/charts/useSize")>()),
  useRoom: () => [{ current: null }, { width: room.width, height: null }],
}));
vi.mock("../../src/charts/useFigureTheme", async () => {
  const { PROJECTOR: large, SCREEN: usual } = await import("../../src/charts/ink");
  return { useFigureTheme: () => (room.projector ? large : usual) };
});
vi.mock("../../src/labs/stability/figure/inks", async (original) => ({
  ...(await original<typeof import("../../src/labs/stability/figure/inks")>()),
  usePalette: () => "light",
}));

const WIDTHS = [300, 332, 362, 390, 430, 480, 571, 610, 660, 768, 960, 1200];
const SIZES: readonly (readonly [string, FigureTheme])[] = [
  ["on a screen", SCREEN],
  ["on a projector", PROJECTOR],
];
const nothing = () => undefined;
const none = () => [];

const weather = seattleDataset(
  readFileSync(new URL("../../public/data/seattle-weather.csv", import.meta.url), "utf8"),
);

function boundsFigures({ params, view }: ScenarioOf<"bounds">): () => ReactNode {
  const [slice, summary] = [runSlice(params), summarizeBounds({ params })];
  return () => (
    <>
      <BoundsView
        {...{ params, view, slice, summary }}
        actionsOf={none}
        onChange={nothing}
        onReset={nothing}
        onWhole={nothing}
      />
      {/* On the page it comes when it is switched on, which markup does not wait for. */}
      <MsePanel summary={summary} theme={room.projector ? PROJECTOR : SCREEN} actions={[]} />
    </>
  );
}

/** Of pairs, a sample has bins enough. */
const thinned = (params: StabilityParams): StabilityParams =>
  params.part === "audit" ? { ...params, pairs: 20_000, climbs: 1 } : params;

function stabilityFigures({ params, view }: ScenarioOf<"stability">): () => ReactNode {
  const shown = thinned(params);
  const trace = runStability(shown);
  return () => (
    <StabilityView
      {...{ view, trace, params: shown }}
      status={{ kind: "ready" }}
      now={() => 0}
      actionsOf={none}
      onChange={nothing}
      onCancel={nothing}
      onAgain={nothing}
      onWhole={nothing}
      onHide={nothing}
      onOpen={nothing}
      onPoint={nothing}
      linkOf={() => "#/stability?v=1"}
    />
  );
}

function trackingFigures({ params, view }: ScenarioOf<"tracking">): () => ReactNode {
  const { steps, target, rules } = params;
  const trace = runTracking(params, target.kind === "stream" ? weather : null);
  const playback = createPlayback(steps, view.t ?? steps);
  const span = spanOf(view.span, steps);
  const time = { steps, span, zoomed: span[1] - span[0] < steps, camera: createCamera(), setSpan: nothing };
  return () => (
    <PlaybackProvider value={playback}>
      <TimeContext.Provider value={time}>
        <Panels
          {...{ trace, said: trace, styles: ruleStyles(rules), only: view.figure, actionsOf: none }}
          theme={room.projector ? PROJECTOR : SCREEN}
        />
      </TimeContext.Provider>
    </PlaybackProvider>
  );
}

function figuresOf(link: string): () => ReactNode {
  const { scenario } = decodeLink(link);
  if (scenario.lab === "bounds") return boundsFigures(scenario);
  return scenario.lab === "stability" ? stabilityFigures(scenario) : trackingFigures(scenario);
}

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

/** All but those that ask for a file first. */
const drawnLinks = goldenLinks.filter(({ link }) => !link.includes("source=local:"));

describe.each(drawnLinks)("$name", ({ link }) => {
  const page = figuresOf(link);
  it.each(SIZES)("%s, at a dozen widths", (_, theme) => {
    room.projector = theme === PROJECTOR;
    const touching: string[] = [];
    for (const width of WIDTHS) {
      room.width = width;
      const { texts, found } = look(page());
      expect(texts, `texts at ${width} px`).toBeGreaterThan(5);
      touching.push(...found.map((what) => `${width} px: ${what}`));
    }
    expect(touching).toEqual([]);
  });
});

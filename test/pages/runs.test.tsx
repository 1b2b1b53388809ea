/** @file Queued runs: one after the other, behind the lab that is open, kept and told. */
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Engine, RunOptions } from "../../src/engine/types";
import { catalog } from "../../src/labs/catalog";
import { RunsPage } from "../../src/pages/runs/RunsPage";
import { addRun, readRuns } from "../../src/pages/runs/list";
import { createSession, type Session } from "../../src/store/session";
import { holdData } from "../support/heldData";
import { servicesWith } from "../support/labStore";

let data: ReturnType<typeof holdData>;
beforeEach(() => {
  data = holdData();
});
afterEach(() => {
  cleanup();
  data.end();
});

interface Started {
  readonly params: object;
  readonly options: RunOptions<object>;
  readonly finish: () => void;
}

/** Its runs end when they are told to. */
function sessionWithRuns() {
  const started: Started[] = [];
  const run = (_: string, params: object, __: unknown, options: RunOptions<object>) =>
    new Promise((resolve) => {
      started.push({ params, options, finish: () => resolve({ params }) });
    });
  const { engine, datasets, interaction } = servicesWith({
    lab: catalog.home,
    engine: { run, forget: () => Promise.resolve() } as unknown as Engine,
  });
  const session: Session = createSession({
    catalog,
    pages: ["runs"],
    engine,
    datasets,
    interaction,
    address: {
      read: () => "#/runs",
      write: () => undefined,
      flush: () => undefined,
      push: () => undefined,
      follow: () => undefined,
      onNavigate: () => () => undefined,
    },
    now: () => performance.now(),
  });
  return { session, started };
}

const show = (session: Session) =>
  render(<RunsPage session={session} link="#/runs" Frame={({ children }) => children} />);
const firstShare = ({ params }: Started) => (params as { p: number[] }).p[0];
const stateOf = (title: string) => screen.getByRole("link", { name: title }).closest("li");

it("computes them one after the other, and tells how far each is", async () => {
  const { session, started } = sessionWithRuns();
  await addRun("Third", "#/bounds?v=1&p=0.3,0.7");
  await addRun("Quarter", "#/bounds?v=1&p=0.25,0.75");
  show(session);
  await waitFor(() => expect(started).toHaveLength(1));
  expect(firstShare(started[0] as Started)).toBe(0.3);
  started[0]?.options.onProgress?.(0.01);
  await new Promise((resolve) => setTimeout(resolve, 150));
  started[0]?.options.onProgress?.(0.42);
  await waitFor(() => expect(stateOf("Third")).toHaveTextContent("42 % computed"));
  expect(stateOf("Quarter")).toHaveTextContent("waits for its turn");
  started[0]?.finish();
  await waitFor(() => expect(stateOf("Third")).toHaveTextContent("done"));
  await waitFor(() => expect(started).toHaveLength(2));
  expect(firstShare(started[1] as Started)).toBe(0.25);
  expect((await readRuns()).map(({ outcome }) => outcome)).toEqual(["done", null]);
});

it("gives way to the lab that is open, and goes on after it", async () => {
  const { session, started } = sessionWithRuns();
  await addRun("Third", "#/bounds?v=1&p=0.3,0.7");
  show(session);
  await waitFor(() => expect(started).toHaveLength(1));
  const [own] = started;
  own?.options.onProgress?.(0.01);
  own?.options.onKept?.();
  await new Promise((resolve) => setTimeout(resolve, 150));
  own?.options.onProgress?.(0.2);
  session.getState().goTo("bounds");
  await waitFor(() => expect(started).toHaveLength(2));
  await waitFor(() => expect(own?.options.signal?.aborted).toBe(true));
  await waitFor(() => expect(stateOf("Third")).toHaveTextContent("waits for the lab that is open"));
  started[1]?.finish();
  await waitFor(() => expect(started).toHaveLength(3));
  expect(firstShare(started[2] as Started)).toBe(0.3);
});

it("drops a run that is removed, and refuses one that is there in a sentence", async () => {
  const { session, started } = sessionWithRuns();
  await addRun("Third", "#/bounds?v=1&p=0.3,0.7");
  await addRun("Lost", "#/bounds?v=1&p=nothing");
  await expect(addRun("Again", "#/bounds?v=1&p=0.3,0.7")).rejects.toThrow("“Third” is the same run.");
  show(session);
  await waitFor(() => expect(started).toHaveLength(1));
  await userEvent.click(screen.getByRole("button", { name: "Remove Third" }));
  await waitFor(() => expect(started[0]?.options.signal?.aborted).toBe(true));
  expect(screen.queryByRole("link", { name: "Third" })).toBeNull();
  await waitFor(() => expect(stateOf("Lost")).toHaveTextContent("p is"));
});

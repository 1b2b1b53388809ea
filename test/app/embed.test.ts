/** @file What an embedded figure hears and says: every message is checked, every question answered once, nothing is echoed. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PROTOCOL } from "../../src/app/embed/message";
import { talk, type Size } from "../../src/app/embed/talk";
import { withParams, type LabTypes } from "../../src/store/labStore";
import { sessionAt } from "../support/session";

const PAGE = "https://course.example";

interface Heard {
  readonly type: string;
  readonly [key: string]: unknown;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window around that remembers what it is told, and to whom it was said. */
async function embeddedAt(link: string) {
  const { session, entries } = sessionAt(link);
  await vi.dynamicImportSettled();
  const heard: Heard[] = [];
  const origins: string[] = [];
  const listeners = { message: (_data: unknown, _origin: string) => {}, size: () => {} };
  let size: Size = { width: 720, height: 480 };
  const end = talk(session, {
    say: (message, origin) => {
      heard.push(message as Heard);
      origins.push(origin);
    },
    hear: (callback) => {
      listeners.message = callback;
      return () => (listeners.message = () => {});
    },
    size: () => size,
    onSize: (callback) => {
      listeners.size = callback;
      return () => (listeners.size = () => {});
    },
  });
  const rest = async () => {
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(1000);
  };
  await rest();
  return {
    session,
    entries,
    heard,
    origins,
    rest,
    end,
    resize: (next: Size) => {
      size = next;
      listeners.size();
    },
    /** What is heard after these messages. */
    ask: async (...messages: readonly unknown[]) => {
      const before = heard.length;
      for (const message of messages) listeners.message(message, PAGE);
      await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(before + messages.length), 20_000);
      await rest();
      return heard.slice(before);
    },
    send: (message: unknown) => listeners.message(message, PAGE),
  };
}

const LINK = "#/bounds?v=1&step=0.7&figure=slice&embed=1";
const say = (message: object) => ({ mirrorstep: PROTOCOL, ...message });

test("ready, get, set by link and by scenario, changed and resized", async () => {
  const page = await embeddedAt(LINK);
  expect(page.heard).toEqual([
    {
      mirrorstep: 1,
      type: "ready",
      link: LINK,
      scenario: expect.objectContaining({
        v: 1,
        lab: "bounds",
        params: expect.objectContaining({ step: 0.7 }),
      }),
      width: 720,
      height: 480,
    },
  ]);
  const [ready] = page.heard;

  expect(await page.ask(say({ type: "get", id: 7 }))).toEqual([
    { mirrorstep: 1, type: "answer", id: 7, link: LINK, scenario: ready?.["scenario"], notices: [] },
  ]);

  // It stays embedded, and what it changes is told once.
  const set = "#/bounds?v=1&step=0.2&p=7";
  const [byLink, ...more] = await page.ask(say({ type: "set", id: "a", link: set }));
  expect(more).toEqual([]);
  expect(byLink).toMatchObject({ type: "answer", id: "a", link: "#/bounds?v=1&step=0.2&embed=1" });
  expect(byLink?.["notices"]).toEqual([expect.stringMatching(/^p cannot be used: /)]);

  const scenario = {
    v: 1,
    lab: "tracking",
    params: { steps: 50, target: { kind: "shift", before: [0.7, 0.2, 0.1], after: [0.1, 0.2, 0.7], at: 20 } },
  };
  const [byScenario, ...others] = await page.ask(say({ type: "set", scenario }));
  expect(others).toEqual([]);
  expect(byScenario).toMatchObject({ type: "answer", id: null, scenario: { lab: "tracking" } });
  expect(page.session.getState().place).toBe("tracking");
  // The history of the page around has no step more.
  expect(page.entries).toEqual(["#/tracking?v=1&at=20&steps=50&embed=1"]);

  const { store } = page.session.getState();
  const before = page.heard.length;
  store?.getState().edit(withParams<LabTypes>({ steps: 60 }));
  store?.getState().edit(withParams<LabTypes>({ steps: 70 }));
  await page.rest();
  page.resize({ width: 500, height: 480 });
  page.resize({ width: 500, height: 480 });
  expect(page.heard.slice(before)).toEqual([
    expect.objectContaining({ type: "changed", link: "#/tracking?v=1&at=20&steps=70&embed=1" }),
    { mirrorstep: 1, type: "resized", width: 500, height: 480 },
  ]);

  // Until the page said something nobody knew its origin.
  expect(page.origins).toEqual(["*", ...page.heard.slice(1).map(() => PAGE)]);
  const all = page.heard.length;
  page.end();
  page.send(say({ type: "get" }));
  store?.getState().edit(withParams<LabTypes>({ steps: 80 }));
  await page.rest();
  expect(page.heard).toHaveLength(all);
});

const cyclic: Record<string, unknown> = { v: 1, lab: "bounds" };
cyclic["params"] = cyclic;

/** A list of a thousand million holes, which is short to send. */
const holes: unknown[] = [];
holes.length = 1e9;

const hostile: readonly (readonly [message: unknown, words: RegExp])[] = [
  [{ mirrorstep: 2, type: "get" }, /version 2; this app speaks version 1\.$/],
  [{ mirrorstep: "1", type: "get" }, /begins with "mirrorstep": 1/],
  [say({}), /^That is no type of a message; there are get and set\.$/],
  [say({ type: "__proto__" }), /^"__proto__" is no type of a message/],
  [say({ type: "get", link: "#/bounds?v=1", also: 1 }), /^"link" is no part of a message get/],
  [say({ type: "set" }), /either a link or a scenario\.$/],
  [say({ type: "set", link: "#/bounds?v=1", scenario: {} }), /either a link or a scenario\.$/],
  [say({ type: "set", link: 7 }), /^The link is no text\.$/],
  [say({ type: "set", link: `#/bounds?v=1&p=${"1".repeat(20_000)}` }), /has 20015 characters; at most 16384/],
  [
    say({ type: "set", link: "javascript:alert(1)" }),
    /^There is no lab "javascript:alert\(1\)"; there are bounds/,
  ],
  [say({ type: "set", link: "#/presets?v=1" }), /^There is no lab "presets"/],
  [say({ type: "set", scenario: cyclic }), /^The scenario nests more than 16 deep\.$/],
  [
    say({ type: "set", scenario: { v: 1, lab: "bounds", params: { p: holes } } }),
    /^The scenario is longer than the 100000/,
  ],
  [say({ type: "set", scenario: "x".repeat(200_000) }), /^The scenario is longer than the 100000/],
  [say({ type: "set", scenario: { lab: new Map() } }), /^The scenario holds Map, which is not JSON\.$/],
  [say({ type: "set", scenario: { lab: 1n } }), /^The scenario holds a BigInt/],
  [say({ type: "set", scenario: null }), /^A scenario is an object like/],
  [say({ type: "set", scenario: { v: 1, lab: "bounds", params: { step: -1 } } }), /^params\.step is -1/],
  [say({ type: "get", id: {} }), /^An id is a number, or a text/],
  [say({ type: "get", id: "x".repeat(101) }), /^An id is a number, or a text/],
];

// By number: some of these no title can hold.
test.each(hostile.map((_, i) => i))(
  "hostile message %i is refused in a sentence, and it goes on",
  async (i) => {
    const [message, words = /^$/] = hostile[i] ?? [];
    const page = await embeddedAt(LINK);
    const [error, ...more] = await page.ask(message);
    expect(error).toEqual({ mirrorstep: 1, type: "error", id: null, message: expect.stringMatching(words) });
    expect(more).toEqual([]);
    expect(page.entries).toEqual([LINK]);
    expect(await page.ask(say({ type: "get" }))).toMatchObject([{ type: "answer", link: LINK }]);
  },
);

test("messages wait for each other, and no more of them than sixteen", async () => {
  const page = await embeddedAt(LINK);
  const steps = Array.from({ length: 20 }, (_, i) => `#/bounds?v=1&step=0.${i + 1}`);
  const said = await page.ask(...steps.map((link, id) => say({ type: "set", id, link })));
  expect(said.filter(({ type }) => type === "error").map(({ id, message }) => [id, message])).toEqual(
    [16, 17, 18, 19].map((id) => [id, expect.stringMatching(/^16 messages wait already; /)]),
  );
  expect(said.filter(({ type }) => type === "answer").map(({ id }) => id)).toEqual(
    Array.from({ length: 16 }, (_, i) => i),
  );
});

test.each([null, "hello", [], { type: "get" }, { source: "react-devtools-bridge" }, 7])(
  "what is not for it is left alone: %j",
  async (message) => {
    const page = await embeddedAt(LINK);
    page.send(message);
    await page.rest();
    expect(page.heard).toHaveLength(1);
    expect(await page.ask(say({ type: "get" }))).toHaveLength(1);
  },
);

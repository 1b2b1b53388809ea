import { expect, test, vi } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { defaultScenario } from "../../src/scenario";
import { decodeLink } from "../../src/scenario/decode";
import { sessionAt } from "../support/session";

test("a page is a place: it reads its link by itself, and theme and labs go on from it", () => {
  const { session, entries, address } = sessionAt("#/made-up/one?v=1&step=3&theme=dark");
  expect(session.getState()).toMatchObject({
    place: "made-up",
    page: "#/made-up/one?v=1&step=3&theme=dark",
    store: null,
    notices: [],
    look: { theme: "dark" },
  });
  session.getState().turnTo("#/made-up/one?v=1&step=4&theme=dark");
  expect(entries).toEqual(["#/made-up/one?v=1&step=4&theme=dark"]);

  session.getState().goTo("bounds");
  expect(session.getState()).toMatchObject({ place: "bounds", page: null });
  expect(entries.at(-1)).toContain("theme=dark");
  session.getState().goTo("made-up");
  expect(session.getState()).toMatchObject({ place: "made-up", page: entries.at(-1), store: null });

  address.follow("#/bounds?v=1&step=0.1");
  expect(session.getState()).toMatchObject({ place: "bounds", page: null });
});

test("a lab may open with more than what stands when nothing is said, under a link of its own", async () => {
  const { session, entries } = sessionAt("#/bounds?v=1");
  session.getState().goTo("training");
  await vi.waitFor(() =>
    expect(session.getState().store?.getState().params).toMatchObject({
      part: "classification",
      tune: { count: 21 },
    }),
  );
  expect(entries.at(-1)).toContain("part=classification&");
});

test("a link that names nothing but such a lab opens it as one goes to it; a version stands for its defaults", async () => {
  for (const [link, part] of [
    ["#/training", "classification"],
    ["#/training?v=1", "preference"],
  ] as const) {
    const { session } = sessionAt(link);
    await vi.waitFor(() => expect(session.getState().store?.getState().params).toMatchObject({ part }));
    expect((await decodeLink(link, catalog)).scenario.params).toMatchObject({ part });
  }
});

test("a link is read when what reads it is there, unless another was followed by then", async () => {
  const { session, address } = sessionAt("#/bounds?v=1&step=0.1&theme=dark");
  const params = () => session.getState().store?.getState().params;
  expect(session.getState()).toMatchObject({ place: "bounds", store: null, look: { theme: "dark" } });
  address.follow("#/bounds?v=1");
  expect(params()).toEqual(catalog.home.defaults);
  address.follow("#/bounds?v=1&step=0.2");
  await vi.waitFor(() => expect(params()).toMatchObject({ step: 0.2 }));
  address.follow("#/bounds?v=1&step=0.3");
  expect(params()).toMatchObject({ step: 0.3 });
});

test("a place that is neither lab nor page opens the first lab and is named", async () => {
  const { session } = sessionAt("#/made-up-too/one?v=1");
  await vi.waitFor(() => expect(session.getState().notices).not.toEqual([]));
  const { place, page, notices } = session.getState();
  expect({ place, page }).toEqual({ place: "bounds", page: null });
  expect(notices.map(({ message }) => message)).toEqual([
    expect.stringContaining('no lab "made-up-too/one"'),
  ]);
});

test("a store that a page makes is no lab of the address bar", () => {
  const { session, entries } = sessionAt("#/made-up?v=1");
  const [lab, before] = [catalog.home, entries.length];
  const scenario = defaultScenario(lab);
  const [one, other] = [0, 1].map(() => session.getState().makeStore(lab, scenario));
  one?.getState().edit(() => ({ view: { ...lab.view.usual, theme: "dark" } }));
  expect(other?.getState().view.theme).toBe("auto");
  expect(entries).toHaveLength(before);
});

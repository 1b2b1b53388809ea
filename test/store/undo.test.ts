/** @file Undo goes back change by change, in whatever lab it was made; redo goes forth again. */
import { expect, test } from "vitest";
import { withParams, withView } from "../../src/store/labStore";
import { createSession } from "../../src/store/session";
import { createUndo } from "../../src/store/undo";
import { createInteraction } from "../../src/ui/interaction/interaction";
import { catalog } from "../../src/labs/catalog";
import { bareLink, defaultScenario, encodeLink } from "../../src/scenario";
import { servicesWith } from "../support/labStore";

async function open() {
  const hash = bareLink("bounds");
  const interaction = createInteraction();
  const { engine, datasets } = servicesWith({ lab: catalog.home, interaction });
  const address = {
    read: () => hash,
    write: () => undefined,
    flush: () => undefined,
    push: () => undefined,
    follow: () => undefined,
    onNavigate: () => () => undefined,
  };
  const session = createSession({
    catalog,
    pages: [],
    engine,
    datasets,
    interaction,
    address,
    now: () => 0,
  });
  const store = () => {
    const shown = session.getState().store;
    if (shown === null) throw new Error("no lab is open");
    return shown;
  };
  let leave: () => void = () => undefined;
  const first = store();
  const link = () => {
    const { lab, params, view } = store().getState();
    return encodeLink(lab, { params, view });
  };
  const step = (to: number) =>
    store()
      .getState()
      .edit(withParams({ step: to }));
  const watched = () => {
    const undo = createUndo(session, first);
    leave = undo.getState().watch();
    return undo;
  };
  return { session, store, interaction, link, step, watched, leave: () => leave() };
}

test("each change is gone back to and forth to, a drag as one, and a new change ends what was undone", async () => {
  const { watched, link, step, interaction, store } = await open();
  const undo = watched();
  const links = [link()];
  step(0.1);
  links.push(link());
  const drag = {};
  for (let i = 0; i < 20; i++) interaction.during(drag, () => step((30 + i) / 100));
  links.push(link());
  store()
    .getState()
    .edit(withView({ theme: "dark" }));
  links.push(link());
  for (const expected of links.slice(0, -1).toReversed()) {
    undo.getState().undo();
    expect(link()).toBe(expected);
  }
  expect(undo.getState()).toMatchObject({
    canUndo: false,
    canRedo: true,
    said: "Undone: step is 0.42 again.",
  });
  undo.getState().undo();
  expect(link()).toBe(links[0]);
  for (const expected of links.slice(1)) {
    undo.getState().redo();
    expect(link()).toBe(expected);
  }
  undo.getState().undo();
  step(0.7);
  expect(undo.getState().canRedo).toBe(false);
  undo.getState().redo();
  expect(store().getState().params).toMatchObject({ step: 0.7 });
});

test("what was changed before it is watched can be undone, what shows nothing is passed over", async () => {
  const { watched, link, step, store } = await open();
  const usual = link();
  step(0.1);
  const undo = watched();
  store()
    .getState()
    .edit(({ params }) => ({ params: { ...params } }));
  undo.getState().undo();
  expect(link()).toBe(usual);
  expect(undo.getState().canUndo).toBe(false);
});

test("what is watched only since another lab is open goes back to the one that was seen first", async () => {
  const { watched, session, link } = await open();
  const links = [link()];
  const tracking = await catalog.load("tracking");
  session.getState().open(tracking, defaultScenario(tracking));
  const undo = watched();
  undo.getState().undo();
  expect(link()).toBe(links[0]);
});

test("what is merely pointed at is no change, and ends nothing that was undone", async () => {
  const { watched, step, store } = await open();
  const undo = watched();
  step(0.1);
  undo.getState().undo();
  store()
    .getState()
    .edit(withView({ figure: "slice" }), { passing: true });
  expect(undo.getState()).toMatchObject({ canUndo: false, canRedo: true });
});

test("a gesture that is called off is no change", async () => {
  const { watched, interaction, step } = await open();
  const undo = watched();
  const drag = {};
  interaction.during(drag, () => step(0.5));
  expect(undo.getState().canUndo).toBe(true);
  interaction.callOff(drag);
  expect(undo.getState()).toMatchObject({ canUndo: false, canRedo: false });
});

test("it goes through the labs in which the changes were made", async () => {
  const { watched, session, link, step, store } = await open();
  const undo = watched();
  step(0.1);
  const links = [link()];
  const tracking = await catalog.load("tracking");
  session.getState().open(tracking, defaultScenario(tracking));
  links.push(link());
  store()
    .getState()
    .edit(withParams({ steps: 50 }));
  links.push(link());
  session.getState().goTo("bounds");
  step(0.2);
  const end = link();
  for (const expected of [links[0], links[2], links[1], links[0]]) {
    undo.getState().undo();
    expect(link()).toBe(expected);
  }
  expect(undo.getState().said).toBe("Undone: back in Bounds.");
  for (let i = 0; i < 4; i++) undo.getState().redo();
  expect(link()).toBe(end);
});

test("nothing is watched after the end", async () => {
  const { watched, step, leave } = await open();
  const undo = watched();
  leave();
  step(0.1);
  expect(undo.getState().canUndo).toBe(false);
});

/** @file What a figure's menu says where there is nothing to save. */
import { expect, it, vi } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import { savingOf } from "../../../src/labs/shared/saving";
import { sessionAt } from "../../support/session";

const VIEWPORT = { width: 400, height: null, theme: SCREEN };

async function savingAt(link: string, figure: string) {
  const { session } = sessionAt(link);
  await vi.waitFor(() => expect(session.getState().store).not.toBeNull());
  const { store } = session.getState();
  if (store === null) throw new Error("No lab is open.");
  return { store, saving: savingOf(store, {}, figure, () => link) };
}

it("names the file that is missing, for pictures and for the whole run", async () => {
  const { store, saving } = await savingAt(
    `#/training?v=1&part=classification&data=local:${"0".repeat(64)}`,
    "loss",
  );
  await vi.waitFor(() => expect(store.getState().status.kind).toBe("needsData"));
  const sentence = /the run needs a file that is not on this device\. Open it first\.$/;
  await expect(saving.draw(VIEWPORT)).rejects.toThrow(sentence);
  await expect(saving.saveRun()).rejects.toThrow(sentence);
});

it("says that a run was paused before anything was drawn, and leaves one that goes on alone", async () => {
  const { store, saving } = await savingAt("#/stability?v=1&width=64&height=64", "atlas");
  await vi.waitFor(() => expect(store.getState().status.kind).toBe("running"));
  expect(await saving.draw(VIEWPORT)).toBeNull();
  store.getState().pause();
  await expect(saving.draw(VIEWPORT)).rejects.toThrow(/the run is paused\. Go on with it first\.$/);
});

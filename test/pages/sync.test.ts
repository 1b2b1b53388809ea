/** @file Windows of a lecture go where the last of them went; a new one goes where they are. */
import { afterEach, expect, test, vi } from "vitest";
import { createSync, type Shared, type Sync } from "../../src/pages/lecture/sync";

const open: Sync[] = [];
afterEach(() => {
  for (const sync of open.splice(0)) sync.close();
});

function openWindow(lecture: string, at: Shared) {
  const heard: Shared[] = [];
  const back = vi.fn<() => void>();
  let now = at;
  const sync = createSync(
    lecture,
    () => now,
    (state) => {
      heard.push(state);
      now = state;
    },
    back,
  );
  open.push(sync);
  return { heard, back, putBack: sync.putBack, go: (to: Shared) => sync.tell((now = to)) };
}

const shown = (step: number, isBlank = false, phase: Shared["phase"] = "ask"): Shared => ({
  step,
  isBlank,
  phase,
});

test("what one window shows, the others of that lecture hear, and nobody else", async () => {
  const slides = openWindow("a", shown(0));
  const presenter = openWindow("a", shown(0));
  const other = openWindow("b", shown(5));
  presenter.go(shown(3));
  await vi.waitFor(() => expect(slides.heard).toContainEqual(shown(3)));
  slides.go(shown(3, true, "told"));
  await vi.waitFor(() => expect(presenter.heard).toContainEqual(shown(3, true, "told")));
  expect(other.heard).toEqual([]);
});

test("what one window puts back, the others of that lecture do as well", async () => {
  const slides = openWindow("f", shown(2));
  const presenter = openWindow("f", shown(2));
  const other = openWindow("g", shown(2));
  presenter.putBack();
  await vi.waitFor(() => expect(slides.back).toHaveBeenCalledTimes(1));
  presenter.go(shown(3));
  await vi.waitFor(() => expect(slides.heard).toContainEqual(shown(3)));
  expect([presenter, other].map(({ back }) => back.mock.calls)).toEqual([[], []]);
});

test("one that opens later is told where the others are, and tells nobody where it was", async () => {
  const first = openWindow("c", shown(7));
  const second = openWindow("c", shown(0));
  await vi.waitFor(() => expect(second.heard).toEqual([shown(7)]));
  expect(first.heard).toEqual([]);
});

test("an answer that comes after one has gone on is of the past", async () => {
  const { heard, go } = openWindow("e", shown(0));
  const channel = new BroadcastChannel("mirrorstep lecture e");
  go(shown(4));
  channel.postMessage({ ...shown(1), isAnswer: true });
  channel.postMessage({ ...shown(5), isAnswer: false });
  await vi.waitFor(() => expect(heard).toEqual([shown(5)]));
  channel.close();
});

test("what is no place in a lecture is not heard", async () => {
  const { heard } = openWindow("d", shown(1));
  const channel = new BroadcastChannel("mirrorstep lecture d");
  for (const message of [
    null,
    3,
    {},
    { step: 2 },
    ...[{ step: -1 }, { step: 0.5 }, { isBlank: null }, { phase: "guessed" }].map((wrong) => ({
      ...shown(3),
      isAnswer: false,
      ...wrong,
    })),
  ])
    channel.postMessage(message);
  channel.postMessage({ ...shown(2), isAnswer: false });
  await vi.waitFor(() => expect(heard).toEqual([shown(2)]));
  channel.close();
});

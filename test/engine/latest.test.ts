/** @file Latest wins: one request under way, of those that wait the newest next, and an end where no answer comes. */
import { expect, test, vi } from "vitest";
import { createLatest } from "../../src/engine/latest";

function channel() {
  const clock = { now: 0 };
  const sent: { request: number; answer: (to: string) => void; fail: () => void }[] = [];
  const answers: string[] = [];
  const onFailure = vi.fn<() => void>();
  const latest = createLatest<number, string>({
    send: (request) =>
      new Promise((resolve, reject) =>
        sent.push({ request, answer: resolve, fail: () => reject(new Error()) }),
      ),
    onAnswer: (request, answer) => answers.push(`${request} ${answer}`),
    onFailure,
    now: () => clock.now,
  });
  const answer = async (i: number) => {
    sent[i]?.answer("done");
    await Promise.resolve();
  };
  return { clock, latest, sent, answers, answer, onFailure, asked: () => sent.map(({ request }) => request) };
}

test("one request is under way; of those that wait the newest is next", async () => {
  const { latest, asked, answers, answer } = channel();
  [1, 2, 3].forEach(latest.ask);
  expect(asked()).toEqual([1]);
  await answer(0);
  expect(asked()).toEqual([1, 3]);
  await answer(1);
  expect(answers).toEqual(["1 done", "3 done"]);
});

test("what was forgotten is not told", async () => {
  const { latest, asked, answers, answer } = channel();
  latest.ask(1);
  latest.ask(2);
  latest.forget();
  await answer(0);
  latest.ask(3);
  await answer(1);
  expect([asked(), answers]).toEqual([[1, 3], ["3 done"]]);
});

test.each(["fails", "takes too long"])(
  "after an answer that %s it says so once, and is done",
  async (how) => {
    const { clock, latest, sent, asked, answers, onFailure } = channel();
    latest.ask(1);
    if (how === "fails") sent[0]?.fail();
    clock.now = 1500;
    await new Promise((resolve) => setTimeout(resolve));
    latest.ask(2);
    expect(onFailure).toHaveBeenCalledOnce();
    sent[0]?.answer("late");
    latest.ask(3);
    await new Promise((resolve) => setTimeout(resolve));
    expect([asked(), answers, onFailure.mock.calls.length]).toEqual([[1], [], 1]);
  },
);

test("a failure is told also where nobody waits", async () => {
  const { latest, sent, onFailure } = channel();
  latest.ask(1);
  latest.forget();
  sent[0]?.fail();
  await new Promise((resolve) => setTimeout(resolve));
  expect(onFailure).toHaveBeenCalledOnce();
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barMarks } from "../../../src/labs/tracking/playback/marks";
import {
  createPlayback,
  durationOf,
  shownStep,
  type Frames,
} from "../../../src/labs/shared/playback/playback";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { createCamera } from "../../../src/labs/tracking/time/camera";
import { panned, settled, spanOf, zoomed } from "../../../src/labs/tracking/time/span";
import { runTracking, tracking } from "../../support/drive";

/** Animation frames that come when the test says so. */
function manualFrames() {
  let waiting: ((now: number) => void) | null = null;
  let now = 0;
  const frames: Frames = {
    request: (callback) => {
      waiting = callback;
      return 1;
    },
    cancel: () => {
      waiting = null;
    },
  };
  /** Lets time pass in frames of 16 ms. */
  const pass = (ms: number) => {
    for (const end = now + ms; now < end && waiting;) {
      now += 16;
      const callback: (now: number) => void = waiting;
      waiting = null;
      callback(now);
    }
  };
  return { frames, pass, isRunning: () => waiting !== null };
}

const start = (steps = 600, t = steps) => {
  const clock = manualFrames();
  return { ...clock, playback: createPlayback(steps, t, clock.frames) };
};

describe("the clock", () => {
  it("plays 600 steps in ten seconds, from the beginning when it stood at the end", () => {
    const { playback, pass } = start();
    playback.play();
    expect(playback.getState().t).toBe(0);
    pass(5000);
    expect(playback.getState().t).toBeGreaterThan(290);
    expect(playback.getState().t).toBeLessThan(301);
    pass(6000);
    expect(playback.getState()).toMatchObject({ t: 600, playing: false });
  });

  it("goes on from where it was paused", () => {
    const { playback, pass, isRunning } = start(600, 100);
    playback.toggle();
    pass(1000);
    playback.toggle();
    const { t } = playback.getState();
    expect(t).toBeGreaterThan(140);
    expect(isRunning()).toBe(false);
    playback.play();
    pass(1000);
    expect(playback.getState().t).toBeGreaterThan(t + 40);
  });

  it("plays what is zoomed into, slowly enough to be seen", () => {
    const { playback, pass } = start();
    playback.setRange(600, 295, 320);
    playback.play();
    expect(playback.getState().t).toBe(295);
    pass(2000);
    expect(playback.getState().t).toBeLessThan(310);
    pass(4000);
    expect(playback.getState()).toMatchObject({ t: 320, playing: false });
  });

  it("goes faster at higher speeds", () => {
    const at = (speed: "half" | "one" | "four" | "max") => {
      const { playback, pass } = start();
      playback.setSpeed(speed);
      playback.play();
      pass(500);
      return playback.getState().t;
    };
    expect(at("half")).toBeLessThan(at("one"));
    expect(at("one")).toBeLessThan(at("four"));
    expect(at("four")).toBeLessThan(at("max"));
  });

  it("steps, seeks and stays inside the run", () => {
    const { playback } = start(600, 300);
    playback.nudge(1);
    expect(playback.getState().t).toBe(301);
    playback.nudge(-1000);
    expect(playback.getState().t).toBe(0);
    playback.seek(1e9);
    expect(playback.getState().t).toBe(600);
  });

  it("knows whether somebody stopped it where it stands, and goes back to that and on", () => {
    const { playback, pass } = start();
    const state = () => playback.getState();
    expect(state().held).toBe(false);
    const toTheEnd = playback.keep();
    playback.seek(300);
    expect(state()).toMatchObject({ t: 300, held: true });
    toTheEnd();
    expect(state()).toMatchObject({ t: 600, held: false });
    playback.follow(600);
    expect(state().held).toBe(true);
    playback.play();
    pass(1000);
    const onTheWay = playback.keep();
    const { t } = state();
    playback.seek(10);
    onTheWay();
    expect(state()).toMatchObject({ t, playing: true });
    pass(20_000);
    expect(state()).toMatchObject({ t: 600, playing: false, held: false });
  });

  it("shows the step that is pointed at while it is", () => {
    const { playback } = start(600, 300);
    playback.point(12);
    expect(shownStep(playback.getState())).toBe(12);
    playback.point(null);
    expect(shownStep(playback.getState())).toBe(300);
  });

  it("stays at the end when the run gets another length", () => {
    const { playback } = start();
    playback.setRange(900, 0, 900);
    expect(playback.getState().t).toBe(900);
    playback.seek(500);
    playback.setRange(400, 0, 400);
    expect(playback.getState().t).toBe(400);
  });

  it("goes where a link left it as soon as the run is known to be that long", () => {
    const { playback } = start(0);
    const t = () => playback.getState().t;
    playback.follow(140);
    playback.setRange(100, 0, 100);
    expect(t()).toBe(100);
    playback.setRange(200, 0, 200);
    expect(t()).toBe(140);
    playback.nudge(1);
    playback.setRange(100, 0, 100);
    playback.setRange(200, 0, 200);
    expect(t()).toBe(200);
  });

  it("takes neither less than four nor more than twelve seconds", () => {
    expect([8, 240, 600, 1460, 1_000_000].map(durationOf)).toEqual([4, 4, 10, 12, 12]);
  });
});

describe("marks on the bar", () => {
  it("names first violation and collapse of every rule, in order", () => {
    const trace = runTracking(tracking({}));
    const marks = barMarks(trace, ruleStyles(trace.params.rules));
    expect(marks.map(({ kind, t, words }) => [kind, t, words])).toEqual([
      ["violation", 0, "High first exceeds the bound at step 0"],
      ["collapse", 303, "High reaches a face at step 303"],
    ]);
  });
});

describe("the visible stretch of time", () => {
  const steps = fc.integer({ min: 1, max: 1_000_000 });
  const inRun = steps.chain((last) =>
    fc.record({
      steps: fc.constant(last),
      from: fc.double({ min: 0, max: last, noNaN: true }),
      to: fc.double({ min: 0, max: last, noNaN: true }),
      factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );

  it("is whole steps inside the run, or null for all of it, however one zooms", () => {
    fc.assert(
      fc.property(inRun, ({ steps: last, from, to, factor, share }) => {
        const span = [Math.min(from, to), Math.max(from, to)] as const;
        const next = zoomed(span, last, factor, span[0] + share * (span[1] - span[0]));
        if (next === null) return;
        expect(next.every(Number.isInteger)).toBe(true);
        expect(next[0]).toBeGreaterThanOrEqual(0);
        expect(next[1]).toBeLessThanOrEqual(last);
        expect(next[1] - next[0]).toBeGreaterThanOrEqual(Math.min(8, last));
        expect(next[1] - next[0]).toBeLessThan(last);
      }),
    );
  });

  it("keeps its width and stays inside the run when panned", () => {
    fc.assert(
      fc.property(inRun, fc.double({ min: -2e6, max: 2e6, noNaN: true }), ({ steps: last, from, to }, by) => {
        const span = [Math.min(from, to), Math.max(from, to)] as const;
        const [a, b] = panned(span, last, by);
        expect(b - a).toBeCloseTo(span[1] - span[0], 6);
        expect(a).toBeGreaterThanOrEqual(-1e-9);
        expect(b).toBeLessThanOrEqual(last + 1e-9);
      }),
    );
  });

  it("zooms about the step that is pointed at", () => {
    expect(zoomed([0, 600], 600, 0.5, 300)).toEqual([150, 450]);
    expect(zoomed([0, 600], 600, 0.5, 0)).toEqual([0, 300]);
    expect(zoomed([150, 450], 600, 4, 300)).toBeNull();
    expect(settled([-3, 700], 600)).toBeNull();
    expect(spanOf(null, 600)).toEqual([0, 600]);
  });

  it("tells its followers at once, and those who come later", () => {
    const camera = createCamera();
    const seen: number[] = [];
    const stop = camera.subscribe((offset) => seen.push(offset));
    camera.move(5);
    camera.move(5);
    stop();
    camera.move(7);
    camera.subscribe((offset) => seen.push(offset));
    expect(seen).toEqual([0, 5, 7]);
  });
});

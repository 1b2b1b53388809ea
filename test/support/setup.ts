import fc from "fast-check";
import { afterAll, afterEach } from "vitest";

/**
 * Laws are tried on the same inputs in every run, so that the same tree always gives the same answer.
 * `MIRRORSTEP_SEED=7 npm test -- unit` tries others; what it finds belongs among a law's `examples`.
 */
fc.configureGlobal({ seed: Number(process.env.MIRRORSTEP_SEED ?? 1) });

/** What a file gives to all elements of a kind, because jsdom lacks it, goes with the file. */
function keepAsItIs(prototype: object): void {
  const before = Object.getOwnPropertyDescriptors(prototype);
  afterAll(() => {
    for (const name of Reflect.ownKeys(prototype))
      if (!Object.hasOwn(before, name)) Reflect.deleteProperty(prototype, name);
    Object.defineProperties(prototype, before);
  });
}

/** Component tests (those in jsdom) get jest-dom's matchers and an empty page before each test. */
if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup, configure } = await import("@testing-library/react");
  // Files share a process, so each begins with the same settings, whatever the one before chose.
  configure({
    // Parts that load when they are asked for take their time on a busy machine.
    asyncUtilTimeout: 10_000,
    defaultHidden: false,
  });
  for (const { prototype } of [HTMLElement, HTMLDialogElement, HTMLCanvasElement]) keepAsItIs(prototype);
  afterEach(cleanup);
}

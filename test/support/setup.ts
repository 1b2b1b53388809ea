import fc from "fast-check";
import { afterEach } from "vitest";

/**
 * Laws are tried on the same inputs in every run, so that the same tree always gives the same answer.
 * `MIRRORSTEP_SEED=7 npm test -- unit` tries others; what it finds belongs among a law's `examples`.
 */
fc.configureGlobal({ seed: Number(process.env.MIRRORSTEP_SEED ?? 1) });

/** Component tests (those in jsdom) get jest-dom's matchers and an empty page before each test. */
if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup, configure } = await import("@testing-library/react");
  // Parts that load when they are asked for take their time on a busy machine.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
}

import fc from "fast-check";
import { afterAll, afterEach } from "vitest";
import { quickened } from "./styles";

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

/**
 * For its messages React notes who called, with a stack, for each of the first ten thousand elements a second: a tenth
 * of all that component tests take. Told that there were as many already, it notes none.
 */
async function nameNoCallers(): Promise<void> {
  const inside: unknown = Reflect.get(
    await import("react"),
    "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE",
  );
  if (typeof inside !== "object" || inside === null || !("recentlyCreatedOwnerStacks" in inside)) return;
  Object.defineProperty(inside, "recentlyCreatedOwnerStacks", {
    get: () => Infinity,
    set: () => {},
    configurable: true,
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
  await nameNoCallers();
  const { defaultView: view } = document;
  if (view) {
    const styles = view.getComputedStyle.bind(view);
    view.getComputedStyle = quickened(styles, document);
    afterAll(() => {
      view.getComputedStyle = styles;
    });
  }
  for (const { prototype } of [HTMLElement, HTMLDialogElement, HTMLCanvasElement]) keepAsItIs(prototype);
  afterEach(cleanup);
}

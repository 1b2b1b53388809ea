/** @file A browser in the hands of a check: opens pages, looks into them, points, types, saves. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { poll } from "./programs";
import type { Session } from "./session";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Keys without a character of their own, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Control: "\uE009",
  ArrowRight: "\uE014",
};

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const WIDE = { width: 1440, height: 900 };

/** Runs a function in the page with the arguments before the last, and tells its outcome to the last. */
const inPage = (f: (...args: never[]) => unknown) => `
  const [done, ...args] = [...arguments].reverse();
  new Promise((resolve) => resolve((${String(f)})(...args.reverse()))).then(
    (value) => done({ value }),
    (error) => done({ error: String(error) }),
  );`;

export type Driver = ReturnType<typeof createDriver>;

/** @param origin where the app is served */
export function createDriver({ send, title, downloads }: Session, origin: string) {
  async function evaluate<Args extends unknown[], Value>(
    f: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    const outcome = (await send({ name: "execute", script: inPage(f), args })) as
      | { readonly value: Value }
      | { readonly error: string }
      | null;
    if (outcome === null) throw new Error("The page went away");
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.value;
  }

  /** Looks until there is something to see, from one page to the next; fails with what was looked for. */
  const until = <Args extends unknown[], Value>(
    what: string,
    f: (...args: Args) => Value | null | false,
    ...args: Args
  ): Promise<Value> =>
    poll(async () => (await evaluate(f, ...args).catch(() => null)) || null, `${title}, ${what}`);

  async function navigate(address: string): Promise<void> {
    await send({ name: "frame", id: null });
    // An address that differs in its fragment alone would open no new document.
    await send({ name: "navigate", url: "about:blank" });
    await send({ name: "navigate", url: new URL(address, origin).href });
  }

  /** The window's frame has a size of its own. */
  async function widen(): Promise<void> {
    let [width, height] = [WIDE.width, WIDE.height];
    await poll(async () => {
      const { w, h } = await evaluate(() => ({ w: innerWidth, h: innerHeight }));
      if (w === WIDE.width && h === WIDE.height) return true;
      [width, height] = [width + WIDE.width - w, height + WIDE.height - h];
      await send({ name: "resize", width, height });
      return null;
    }, `${title} in a window of ${WIDE.width} px`);
  }

  const point = (steps: readonly object[]) =>
    send({
      name: "act",
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: steps }],
    });
  const to = ({ x, y }: Spot) => ({
    type: "pointerMove",
    duration: 16,
    x: Math.round(x),
    y: Math.round(y),
    origin: "viewport",
  });
  const DOWN = { type: "pointerDown", button: 0 };
  const UP = { type: "pointerUp", button: 0 };

  /** The middle of the element, scrolled into view. */
  const centreOf = (css: string, name: string): Promise<Spot> =>
    until(`${css} “${name}”`, (selector, label) => window.kit.centreOf(selector, label), css, name);

  const click = async (css: string, name = "") => {
    await point([to(await centreOf(css, name)), DOWN, UP]);
  };

  return {
    title,
    evaluate,
    until,
    widen,
    centreOf,
    click,
    /** Opens a page in the window. */
    open: navigate,
    /** Opens a page in a frame as large as a phone: no engine makes its window that narrow. */
    openNarrow: async (link: string) => {
      await navigate(`phone.html${link}`);
      await send({ name: "frame", id: 0 });
    },
    /** Goes to another link in the page that is open. */
    goOn: (link: string) =>
      evaluate((hash) => {
        location.hash = hash;
      }, link),
    /** Presses at the first spot, and lets go at the last. */
    drag: ([from, ...rest]: readonly [Spot, ...Spot[]]) => point([to(from), DOWN, ...rest.map(to), UP]),
    /** All at once, let go in reverse. */
    press: (...keys: readonly string[]) => {
      const values = keys.map((key) => KEYS[key] ?? key);
      const actions = [
        ...values.map((value) => ({ type: "keyDown", value })),
        ...values.toReversed().map((value) => ({ type: "keyUp", value })),
      ];
      return send({ name: "act", actions: [{ type: "key", id: "keys", actions }] });
    },
    /** Chooses a file of this machine in a field for files. */
    give: async (css: string, file: string) => {
      const found = (await send({ name: "find", using: "css selector", value: css })) as Record<
        string,
        string
      >;
      await send({ name: "type", id: found[ELEMENT] ?? "", text: file });
    },
    /** The bytes of a file that the page saved. */
    saved: (name: string): Promise<Buffer> => poll(() => readSaved(join(downloads, name)), name),
  };
}

/** Null while it is not there, or still being written. */
async function readSaved(path: string): Promise<Buffer | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && bytes.length > 0 ? bytes : null;
}

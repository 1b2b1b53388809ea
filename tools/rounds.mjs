/** @file What comes later comes in two rounds: its style sheets are asked for with it, and each chunk asks for all that it needs at once, and not for each when the one before is there. */

import { together } from "./late.rules.mjs";

/** @typedef {{ type: "chunk", code: string, imports: string[], isEntry: boolean, facadeModuleId?: string | null }} Chunk what is read here of one */

/**
 * A chunk, and all that it imports, through others too.
 * @param {Readonly<Record<string, Chunk>>} chunks
 * @param {string} name
 */
function along(chunks, name) {
  const all = new Set([name]);
  for (const each of all)
    if (chunks[each]?.isEntry !== true) for (const next of chunks[each]?.imports ?? []) all.add(next);
  return all;
}

/**
 * What a chunk is to come with and does not import; none that needs it in turn.
 * @param {Readonly<Record<string, Chunk>>} chunks
 * @param {string} name
 * @param {"page" | "worker"} thread
 */
function companions(chunks, name, thread) {
  const lies = (/** @type {string} */ each) => chunks[each]?.facadeModuleId ?? "";
  return together[thread].flatMap((rule) => {
    const [found, lab] = rule.of.exec(lies(name)) ?? [];
    if (found === undefined) return [];
    return Object.keys(chunks).filter((each) => {
      const [other, itsLab = lab] = rule.with.exec(lies(each)) ?? [];
      return other !== undefined && itsLab === lab && !along(chunks, each).has(name);
    });
  });
}

/**
 * What a chunk needs and does not import itself: what it imports through others, and what it comes with; what the page starts with is
 * there.
 * @param {Readonly<Record<string, Chunk>>} chunks by their file names
 * @param {string} name
 * @param {"page" | "worker"} thread
 * @returns {string[]}
 */
export function needed(chunks, name, thread) {
  const direct = new Set([name, ...(chunks[name]?.imports ?? [])]);
  const all = [name, ...companions(chunks, name, thread)].flatMap((each) => [...along(chunks, each)]);
  return [...new Set(all)].filter((each) => !direct.has(each) && chunks[each]?.isEntry === false);
}

/** All chunks lie in one folder. */
const asked = (/** @type {string} */ name) => `import"./${name.slice(name.lastIndexOf("/") + 1)}";`;

/** The module that Vite asks for around every `import()` of the page. */
const HELPER = "\0vite/preload-helper.js";

/** Its own asks for a script when the style sheets are there. One that could not be had is asked for again with the next try. */
const helper = `
const sheets = {};
for (const { href } of document.querySelectorAll("link[rel=stylesheet]")) sheets[href] = 1;
const ask = (href) =>
  (sheets[href] ??= new Promise((onload, failed) => {
    const link = document.createElement("link");
    const onerror = () => {
      delete sheets[href];
      link.remove();
      failed(Error("Unable to preload " + href));
    };
    document.head.append(Object.assign(link, { rel: "stylesheet", href, onload, onerror }));
  }));
export const __vitePreload = async (load, names = [], from) =>
  (await Promise.all([load(), ...names.map((name) => ask(new URL(name, from).href))]))[0];
`;

/** @returns {import("vite").Plugin} */
export const sheetsPlugin = () => ({
  name: "sheets",
  apply: "build",
  enforce: "pre",
  load: (id) => (id === HELPER ? helper : null),
});

/**
 * @param {"page" | "worker"} thread
 * @returns {import("vite").Plugin}
 */
export const roundsPlugin = (thread) => ({
  name: "rounds",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const chunks = Object.fromEntries(
        Object.entries(bundle).flatMap(([name, file]) => (file.type === "chunk" ? [[name, file]] : [])),
      );
      // Behind its own imports, so that everything is evaluated in the same order.
      for (const [name, chunk] of Object.entries(chunks))
        if (!chunk.isEntry) chunk.code += needed(chunks, name, thread).map(asked).join("");
    },
  },
});

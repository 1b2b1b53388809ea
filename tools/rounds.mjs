/** @file What comes later comes in two rounds: its style sheets are asked for with it, and each chunk asks for all that it needs at once, and not for each when the one before is there. */

/** @typedef {{ type: "chunk", code: string, imports: string[], isEntry: boolean }} Chunk what is read here of one */

/**
 * What chunks import through others, which they do not import themselves; what the page starts with is there.
 * @param {Record<string, Chunk>} chunks by their file names
 * @param {string} name
 * @returns {string[]}
 */
export function throughOthers(chunks, name) {
  const direct = chunks[name]?.imports ?? [];
  const all = new Set(direct);
  for (const each of all)
    if (chunks[each]?.isEntry !== true) for (const next of chunks[each]?.imports ?? []) all.add(next);
  const known = new Set([name, ...direct]);
  return [...all].filter((each) => !known.has(each) && chunks[each]?.isEntry === false);
}

/** All chunks lie in one folder. */
const asked = (/** @type {string} */ name) => `import"./${name.slice(name.lastIndexOf("/") + 1)}";`;

/** The module that Vite asks for around every `import()` of the page. */
const HELPER = "\0vite/preload-helper.js";

/** Its own asks for a script when the style sheets are there. One that could not be had is asked for again with the next try. */
const helper = `
const sheets = {};
const ask = (href) =>
  (sheets[href] ??= new Promise((onload, failed) => {
    const link = document.createElement("link");
    const onerror = () => {
      delete sheets[href];
      link.remove();
      failed(Error(href));
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

/** @returns {import("vite").Plugin} */
export const roundsPlugin = () => ({
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
        if (!chunk.isEntry) chunk.code += throughOthers(chunks, name).map(asked).join("");
    },
  },
});

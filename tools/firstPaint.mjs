/** @file Writes into index.html what a bare address shows until the scripts are there (src/app/firstPaint.tsx). */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { runnerImport } from "vite";
import { root, version } from "./project.mjs";

const PLACE = "<!-- first paint --></div>";
const SCRIPTS = "script-src 'self'";

/** As the build of pages writes it: the script that the page starts with. */
const ENTRY = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

const PRELOAD = '<link rel="modulepreload"';

/** By then nothing will be painted: nobody sees the window. */
const NO_PAINT_MS = 500;

/**
 * The one script in the page itself. A link leads elsewhere: what stands there would be of another place. A bare address paints
 * what stands there before anything is evaluated, and the browser says when it has. An import here, instead of an element, would
 * have the address of the page as its referrer, and with a link of a megabyte that ends Chromium.
 * @param {string} entry
 * @param {string} failed as HTML
 */
const starting = (entry, failed) =>
  `{const root=document.getElementById("root"),script=document.createElement("script");` +
  `script.type="module";script.src="${entry}";script.onerror=()=>root.innerHTML=${JSON.stringify(failed)};` +
  `const start=()=>document.head.append(script);` +
  `if(location.hash)root.textContent="",start();` +
  `else setTimeout(start,${NO_PAINT_MS}),new PerformanceObserver(start).observe({type:"paint",buffered:true})}`;

/** @param {string} script */
const sourceOf = (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/**
 * @param {string} html
 * @param {string} from
 * @param {string} to
 */
function replaced(html, from, to) {
  if (html.split(from).length !== 2) throw new Error(`index.html must have "${from}" once.`);
  return html.replace(from, () => to);
}

/** Styles say nothing about the markup. */
const noStyles = {
  name: "no-styles",
  enforce: /** @type {const} */ ("pre"),
  resolveId: (/** @type {string} */ id) => (id.endsWith(".css") ? "\0no-style" : null),
  load: (/** @type {string} */ id) => (id === "\0no-style" ? "" : null),
};

/** @typedef {Record<"firstPaint" | "notStarted", () => string>} Words as in src/app/firstPaint.tsx */

/** @returns {Promise<Words>} */
async function words() {
  const { module } = await runnerImport(join(root, "src/app/firstPaint.tsx"), {
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [noStyles],
    define: { __APP_VERSION__: JSON.stringify(version) },
  });
  return module;
}

/**
 * @param {string} html as the build made it
 * @param {Words} words
 */
function started(html, { firstPaint, notStarted }) {
  const [tag = "one script to start with", entry = ""] = ENTRY.exec(html) ?? [];
  const script = starting(entry, notStarted());
  /** @type {[from: string, to: string][]} */
  const changes = [
    [tag, `${PRELOAD} crossorigin href="${entry}">`],
    [SCRIPTS, `${SCRIPTS} ${sourceOf(script)}`],
    [PLACE, `${firstPaint()}</div><script>${script}</script>`],
  ];
  const page = changes.reduce((made, [from, to]) => replaced(made, from, to), html);
  // What is painted first goes first on the line.
  return page.replaceAll(PRELOAD, `${PRELOAD} fetchpriority="low"`);
}

/** @returns {import("vite").Plugin} */
export function firstPaintPlugin() {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: {
      // By now the scripts have their names.
      order: "post",
      // Tests have pages of their own built.
      handler: async (html, { filename }) =>
        filename === join(root, "index.html") ? started(html, await words()) : html,
    },
  };
}

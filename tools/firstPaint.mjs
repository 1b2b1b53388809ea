/** @file Writes into index.html what a bare address shows until the scripts are there (src/app/firstPaint.tsx). */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { runnerImport } from "vite";
import { root, version } from "./project.mjs";

const PLACE = "<!-- first paint -->";
const SCRIPTS = "script-src 'self'";

/** A link leads elsewhere: what stands there would be of another place. */
const CLEAR = 'if(location.hash)document.getElementById("first-paint").remove()';

const source = `'sha256-${createHash("sha256").update(CLEAR).digest("base64")}'`;

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

/** @returns {Promise<string>} */
async function markup() {
  const { module } = await runnerImport(join(root, "src/app/firstPaint.tsx"), {
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [noStyles],
    define: { __APP_VERSION__: JSON.stringify(version) },
  });
  return module.firstPaint();
}

/** @returns {import("vite").Plugin} */
export function firstPaintPlugin() {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      // Tests have pages of their own built.
      handler: async (html, { filename }) => {
        if (filename !== join(root, "index.html")) return html;
        return replaced(
          replaced(html, SCRIPTS, `${SCRIPTS} ${source}`),
          PLACE,
          `${await markup()}<script>${CLEAR}</script>`,
        );
      },
    },
  };
}

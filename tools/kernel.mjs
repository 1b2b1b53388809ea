/**
 * @file Compiles src/kernel to WebAssembly whenever something is bundled: `import base64 from "…/atlas.wasm?kernel"` gives the bytes of atlas.ts.
 * They travel inside the bundle, so that nothing has to be fetched, neither by browsers nor by workers nor by Node.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cache } from "./project.mjs";

const QUERY = ".wasm?kernel";
/** One page, which a loader may let grow; nothing of the compiler's own in it. */
const OPTIONS =
  "--outFile kernel.wasm -O3 --converge --noAssert --runtime stub --enable simd --initialMemory 1 --memoryBase 51200";

/** Functions that are not exported become part of the one that is. As a decorator this is no TypeScript: other tools could not read it. */
const inlined = (/** @type {string} */ source) => source.replace(/^function /gm, "@inline function ");

/**
 * @param {string} source
 * @returns {Promise<Uint8Array>}
 */
async function compile(source) {
  const { main } = await import("assemblyscript/asc");
  /** @type {Uint8Array | null} */
  let bytes = null;
  const { error } = await main(["kernel.ts", ...OPTIONS.split(" ")], {
    readFile: (name) => (name === "kernel.ts" ? inlined(source) : null),
    writeFile: (_name, contents) => void (bytes = Buffer.from(contents)),
    listFiles: () => [],
  });
  if (error || bytes === null)
    throw new Error(`The kernel does not compile: ${error?.message ?? "it gave no module"}`);
  return bytes;
}

/**
 * The module that a source compiles to; kept for the next time.
 * @param {string} file
 */
export async function kernelBytes(file) {
  const source = readFileSync(file, "utf8");
  const compiler = readFileSync(
    join(import.meta.dirname, "../node_modules/assemblyscript/package.json"),
    "utf8",
  );
  const hash = createHash("sha256")
    .update(JSON.stringify([inlined(source), compiler, OPTIONS]))
    .digest("hex");
  const kept = join(cache, `kernel-${hash.slice(0, 16)}.wasm`);
  if (existsSync(kept)) return readFileSync(kept);
  const bytes = await compile(source);
  mkdirSync(cache, { recursive: true });
  // Whole or not at all: several processes compile at once in a fresh clone.
  const partial = `${kept}.${process.pid}.partial`;
  writeFileSync(partial, bytes);
  renameSync(partial, kept);
  return bytes;
}

/** @returns {import("vite").Plugin} */
export function kernelPlugin() {
  return {
    name: "kernel",
    enforce: "pre",
    resolveId: (source, importer) =>
      source.endsWith(QUERY) && importer !== undefined ? join(dirname(importer), source) : null,
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.replace(QUERY, ".ts");
      this.addWatchFile(file);
      const base64 = Buffer.from(await kernelBytes(file)).toString("base64");
      return { code: `export default ${JSON.stringify(base64)};`, moduleType: "js", map: null };
    },
  };
}

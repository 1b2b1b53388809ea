/** @file Debian's packages, where we may install them. */
import { onPath } from "./browser.mjs";
import { execute } from "./process.mjs";

/** What apt says of errors and of lists that it could not fetch, without its progress. */
const reasonsIn = (/** @type {string} */ output) => output.split("\n").filter((line) => /^[EW]: /.test(line));

/** Where Debian's packages can be had at all. */
export const canInstall = (env = process.env, isRoot = process.getuid?.() === 0) =>
  isRoot && onPath(["apt-get"], env) !== null;

/**
 * Silent, since suites run beside it. Fetches the lists of packages once, before the first of them.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [isRoot]
 * @returns {(packages: readonly string[]) => Promise<void>} rejects with the reason, in apt's own words
 */
export function createApt(env = process.env, isRoot = process.getuid?.() === 0) {
  const call = (/** @type {string[]} */ ...args) =>
    execute("apt-get", args, { env: { ...env, DEBIAN_FRONTEND: "noninteractive" } });
  /** @type {ReturnType<typeof call> | undefined} */
  let update;
  return async (packages) => {
    if (onPath(["apt-get"], env) === null) throw new Error("apt-get: this machine has none.");
    if (!isRoot) throw new Error("apt-get: not without the rights of root.");
    // Old lists may do where new ones cannot be fetched.
    update ??= call("update");
    const { output: before } = await update;
    const args = ["install", "-y", "--no-install-recommends", ...packages];
    const { code, output } = await call(...args);
    if (code === 0) return;
    const reasons = [...reasonsIn(before), ...reasonsIn(output)];
    throw new Error(
      [`apt-get ${args.join(" ")}`, ...(reasons.length > 0 ? reasons : [output.trim()])].join("\n"),
    );
  };
}

export const installFromApt = createApt();

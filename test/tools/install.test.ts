/** @file Engines that are missing are brought by a stand-in for apt, or refused in sentences. */
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { createApt } from "../../tools/apt.mjs";
import { findEngine, needOf } from "../../tools/engines.mjs";
import { needsOf, prepare } from "../../tools/prepare.mjs";
import { makeFolder } from "./folder";

/** Knows Firefox alone, and that from fresh lists only. */
const APT = `#!/bin/sh
cd "\${0%/*}"
echo "$*" >> asked
if [ "$1" = update ]; then : > lists; echo "W: Some index files failed to download."; exit; fi
if [ -e lists ] && [ "$4" = firefox-esr ]; then : > firefox-esr; /bin/chmod +x firefox-esr; exit; fi
echo "Reading package lists..."
echo "E: Unable to locate package $4" >&2
exit 100
`;

/** Programs of a machine with these scripts alone. */
function machine(files: Record<string, string>) {
  const folder = makeFolder(files);
  for (const name of Object.keys(files)) chmodSync(join(folder, name), 0o755);
  return { folder, env: { PATH: folder, FIREFOX_PATH: "" } };
}

/** What became of Firefox and of WebKit. */
async function bringBoth(env: NodeJS.ProcessEnv, isRoot: boolean) {
  const install = createApt(env, isRoot);
  const [firefox, webkit] = [needOf("firefox", env, install), needOf("webkit", env, install)];
  const ready = prepare(needsOf([{ needs: [firefox] }, { needs: [webkit] }]));
  return [await ready([firefox]), await ready([webkit])].map((problem) =>
    problem instanceof Error ? problem.message : problem,
  );
}

beforeEach(() => {
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
});

it("an engine that is missing is brought, or refused in sentences, whatever becomes of the others", async () => {
  const debian = machine({ "apt-get": APT });
  const [firefox, webkit] = await bringBoth(debian.env, true);
  expect(firefox).toBeNull();
  expect(findEngine("firefox", debian.env)).toEqual([join(debian.folder, "firefox-esr")]);
  expect(webkit).toBe(
    [
      "No WebKit to test in. As root on Debian: apt-get install --no-install-recommends webkit2gtk-driver xvfb.",
      "Or leave it out with `npm test -- chromium`. Tried:",
      "apt-get install -y --no-install-recommends webkit2gtk-driver xvfb",
      "W: Some index files failed to download.",
      "E: Unable to locate package webkit2gtk-driver",
    ].join("\n"),
  );
  expect(readFileSync(join(debian.folder, "asked"), "utf8").split("\n")).toEqual([
    "update",
    "install -y --no-install-recommends firefox-esr",
    "install -y --no-install-recommends webkit2gtk-driver xvfb",
    "",
  ]);

  const [refused] = await bringBoth(machine({ "apt-get": APT }).env, false);
  expect(refused).toMatch(/As root on Debian: apt-get install .* firefox-esr[^]*without the rights of root/);
  const [none] = await bringBoth(machine({}).env, true);
  expect(none).toMatch(/Or name one in FIREFOX_PATH[^]*this machine has none/);
});

it("a path that cannot be run is named, and nothing is installed instead", async () => {
  const { env, folder } = machine({ "apt-get": APT });
  const [firefox] = await bringBoth({ ...env, FIREFOX_PATH: "/nowhere/firefox" }, false);
  expect(firefox).toBe("FIREFOX_PATH is /nowhere/firefox, which cannot be run: unset it or name a Firefox.");
  expect(() => readFileSync(join(folder, "asked"))).toThrow("ENOENT");
});

import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "../../tools/browser.mjs";

const port = process.env["MIRRORSTEP_PORT"] ?? "4319";
/** Another build than dist/, for trying things out. */
const build = process.env["MIRRORSTEP_DIST"];
/** Where bundled tests are; without, they are compiled from here. */
const specs = process.env["MIRRORSTEP_SPECS"] ?? "e2e";
const root = new URL("../..", import.meta.url).pathname;
const url = `http://127.0.0.1:${port}/`;

/** The built app in a real browser: `npm run build`, then `npx playwright test -c test/browser/playwright.config.ts`. */
export default defineConfig({
  testDir: specs,
  outputDir: `${root}test-results`,
  fullyParallel: true,
  // A page waits more than half of its time, for a frame or for what comes later: another one goes on meanwhile.
  workers: 2 * availableParallelism(),
  retries: 0,
  // Generous, for machines that do something else as well: everything is waited for, nothing is waited out.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    baseURL: url,
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: launchOptions(),
    permissions: ["clipboard-read", "clipboard-write"],
    // Nothing moves by itself, but in the tests that are about what does.
    contextOptions: { reducedMotion: "reduce" },
  },
  webServer: {
    command: build
      ? `node_modules/.bin/vite preview --outDir ${build} --host 127.0.0.1 --port ${port} --strictPort`
      : `node tools/run.mjs serve ${port}`,
    cwd: root,
    url,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
});

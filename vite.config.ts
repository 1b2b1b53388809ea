import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./tools/browser.mjs";
import { kernelPlugin } from "./tools/kernel.mjs";
import { version } from "./tools/project.mjs";

/** Tables and constants stay `const`, which engines fold into the code that reads them. */
const output = { topLevelVar: false };

export default defineConfig({
  base: "./",
  plugins: [react(), kernelPlugin()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  worker: { format: "es", plugins: () => [kernelPlugin()], rolldownOptions: { output } },
  build: {
    rolldownOptions: {
      output: {
        ...output,
        // The page names its other files, and no packer makes a hash shorter.
        chunkFileNames: "assets/[name]-[hash:6].js",
        // Few files compress better: what the page starts with is one, what every lab begins with another.
        codeSplitting: {
          groups: [
            { name: "index", tags: ["$initial"] },
            {
              name: "numbers",
              test: /src\/(core\/(elementary(?!\/(exp2|pow))|simplex|bound|series|certificate|fejer|threshold|mirrorStep)|charts\/(label\/|remember)|experiments\/bounds\/(slice|summary|target|readings|triangle|rows))/,
            },
          ],
        },
      },
      // Makes droppable what d3 makes at once and nobody uses.
      treeshake: { manualPureFunctions: ["bisector", "Blur2", "shuffler"], propertyReadSideEffects: false },
    },
    modulePreload: {
      // Every browser of the last two years preloads modules by itself.
      polyfill: false,
      // Scripts are asked for ahead for the lab that the page opens with; a list of all others would be in its way.
      resolveDependencies: (file, needed) =>
        file.includes("BoundsLab") ? needed : needed.filter((name) => name.endsWith(".css")),
    },
    target: "es2022",
    sourcemap: false,
    // A data: URL would need its own hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          testTimeout: 30_000,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          globalSetup: ["test/support/bundles.ts"],
          setupFiles: ["test/support/setup.ts"],
        },
      },
      {
        extends: true,
        // The app's own packages, found late, would make the server start a running test again.
        optimizeDeps: { entries: ["test/browser/unit/**/*.test.{ts,tsx}"] },
        test: {
          name: "browser",
          testTimeout: 30_000,
          include: ["test/browser/unit/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});

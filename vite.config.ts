import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./tools/browser.mjs";
import { firstPaintPlugin } from "./tools/firstPaint.mjs";
import { kernelPlugin } from "./tools/kernel.mjs";
import { LongestFirst } from "./tools/longest.mjs";
import { offlinePlugin } from "./tools/offline.mjs";
import { version } from "./tools/project.mjs";
import { roundsPlugin, sheetsPlugin } from "./tools/rounds.mjs";

/** The built app in a browser that is not Chromium. */
const engine = (name: string) => ({
  extends: true as const,
  test: {
    name,
    environment: "node" as const,
    testTimeout: 150_000,
    hookTimeout: 150_000,
    include: [`test/engines/${name}.test.ts`],
  },
});

/** Every browser of the last two years reads woff2: of KaTeX's fonts the older formats stay away. */
const onlyWoff2 = {
  name: "only-woff2",
  enforce: "pre" as const,
  transform: (code: string, id: string) =>
    /katex[\w.-]*\.css/.test(id)
      ? { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("\w+"\)/g, ""), map: null }
      : undefined,
};

/** Tables and constants stay `const`, which engines fold into the code that reads them. */
const output = { topLevelVar: false };

const units = { testTimeout: 30_000, setupFiles: ["test/support/setup.ts"] };

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    kernelPlugin(),
    firstPaintPlugin(),
    offlinePlugin(),
    onlyWoff2,
    sheetsPlugin(),
    roundsPlugin("page"),
  ],
  define: { __APP_VERSION__: JSON.stringify(version) },
  worker: {
    format: "es",
    plugins: () => [kernelPlugin(), roundsPlugin("worker")],
    rolldownOptions: { output },
  },
  build: {
    rolldownOptions: {
      treeshake: {
        propertyReadSideEffects: false,
        // d3-array is one file now: these calls in it only make functions that nobody here uses.
        manualPureFunctions: ["Blur2", "bisector", "shuffler"],
      },
      output: {
        ...output,
        // The first view lists the style sheets of all that comes later: their hash is name enough.
        assetFileNames: "assets/[hash][extname]",
        // What the page starts with is one file.
        codeSplitting: { groups: [{ name: "index", tags: ["$initial"] }] },
      },
    },
    modulePreload: {
      // Every browser of the last two years preloads modules by itself.
      polyfill: false,
      // A part that comes later asks for its scripts itself: naming all of them in the first view costs more than it saves.
      resolveDependencies: (_part, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
    target: "es2022",
    // The browsers of the last two years have light-dark() and the like themselves.
    cssTarget: ["chrome131", "firefox133", "safari18.1"],
    sourcemap: false,
    // A data: URL would need its own hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  test: {
    // One core is left idle by default.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    projects: [
      engine("firefox"),
      engine("webkit"),
      {
        extends: true,
        test: {
          ...units,
          name: "unit",
          // Files share a process and what they import: half of the time otherwise.
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/engines/**"],
          globalSetup: ["test/support/bundles.ts"],
        },
      },
      {
        extends: true,
        test: {
          ...units,
          name: "components",
          // As above; what a file could leave behind in the page is put back by the setup.
          isolate: false,
          environment: "jsdom",
          include: ["test/**/*.test.tsx"],
          exclude: ["test/browser/**"],
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

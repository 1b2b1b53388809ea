import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./tools/browser.mjs";
import { kernelPlugin } from "./tools/kernel.mjs";
import { version } from "./tools/project.mjs";

export default defineConfig({
  base: "./",
  plugins: [react(), kernelPlugin()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  worker: { format: "es", plugins: () => [kernelPlugin()] },
  build: {
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
          setupFiles: ["test/support/setup.ts"],
        },
      },
      {
        extends: true,
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

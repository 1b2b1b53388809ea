/** @file The `test` of this suite: every page is watched, and whatever goes wrong unseen fails the test. */
import { test as base, expect, type BrowserContext } from "@playwright/test";

export { expect };
export type { Locator, Page } from "@playwright/test";

interface Options {
  /** Console messages and errors that a test provokes on purpose. */
  readonly provoked: readonly RegExp[];
}

const reportViolations = () =>
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`),
  );

/** Errors, warnings, violations of the Content-Security-Policy and requests to another origin, as they come. */
async function watch(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const seen: string[] = [];
  context.on("weberror", (problem) => seen.push(`thrown: ${problem.error().message}`));
  context.on("console", (message) => {
    if (["error", "warning", "assert"].includes(message.type())) seen.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) seen.push(`asked ${url}`);
  });
  await context.addInitScript(reportViolations);
  return seen;
}

export const test = base.extend<Options>({
  provoked: [[], { option: true }],
  context: async ({ context, baseURL, provoked }, run) => {
    const seen = await watch(context, new URL(baseURL ?? "").origin);
    await run(context);
    const unexpected = seen.filter((line) => !provoked.some((pattern) => pattern.test(line)));
    expect(unexpected, "what the page reported").toEqual([]);
  },
});

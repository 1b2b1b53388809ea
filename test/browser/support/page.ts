/** @file The `test` of this suite: every page is watched, and whatever goes wrong unseen fails the test. */
import { test as base, expect, type BrowserContext, type Request } from "@playwright/test";

export { expect };
export type { Locator, Page } from "@playwright/test";

interface Watched {
  /** Console messages and errors that a test provokes on purpose. */
  readonly provoked: readonly RegExp[];
  /** Errors, warnings, violations of the Content-Security-Policy, requests to another origin: as they come. */
  readonly reported: string[];
}

const reportViolations = () =>
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`),
  );

function isForeign(request: Request): boolean {
  const url = request.url();
  if (request.isNavigationRequest() || /^(data|blob):/.test(url)) return false;
  return new URL(url).origin !== new URL(request.frame().page().url()).origin;
}

async function watch(context: BrowserContext, reported: string[]): Promise<void> {
  context.on("weberror", (problem) => reported.push(`thrown: ${problem.error().message}`));
  context.on("console", (message) => {
    if (["error", "warning", "assert"].includes(message.type())) reported.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    if (isForeign(request)) reported.push(`asked ${request.url()}`);
  });
  await context.addInitScript(reportViolations);
}

export const test = base.extend<Watched>({
  provoked: [[], { option: true }],
  // oxlint-disable-next-line eslint/no-empty-pattern
  reported: async ({}, run) => run([]),
  context: async ({ context, provoked, reported }, run) => {
    await watch(context, reported);
    await run(context);
    const unexpected = reported.filter((line) => !provoked.some((pattern) => pattern.test(line)));
    expect(unexpected, "what the page reported").toEqual([]);
  },
});

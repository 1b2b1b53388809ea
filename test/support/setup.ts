import { afterEach } from "vitest";

/** Component tests (`// @vitest-environment jsdom`) get jest-dom's matchers and an empty page before each test. */
if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
}

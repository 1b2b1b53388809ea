/** @file A part whose code is coming says so, to who waits for it and to who cannot see that nothing is there yet. */
import { render } from "@testing-library/react";
import { createElement } from "react";
import { expect, it } from "vitest";
import { lazyPage } from "../../../src/labs/shared/parts/lazyPage";

it("is busy until its screen is there; the rail is not", () => {
  const { Screen, Rail } = lazyPage(() => new Promise<never>(() => undefined));
  const busyIn = (part: typeof Screen | typeof Rail) =>
    // Nobody looks at their props before they are there.
    render(createElement(part as () => null)).container.querySelectorAll("[aria-busy=true]").length;
  expect([busyIn(Screen), busyIn(Rail)]).toEqual([1, 0]);
});

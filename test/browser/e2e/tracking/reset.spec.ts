/** @file Every control of the rail resets alone; numbers are scrubbed with the mouse. */
import {
  TARGETS,
  TRACKING_DEFAULTS,
  type Target,
  type TrackingParams,
} from "../../../../src/experiments/tracking/params";
import { expect, testInKeptPage as test } from "../../support/page";
import { centre } from "../../support/pointer";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";
import { trackingIn, trackingLab } from "../../support/tracking";

const CHANGED =
  "#/tracking?v=1&before=0.5,0.3,0.2&after=0.2,0.3,0.5&at=301&steps=400&start=0.2,0.3,0.5&update=projected&floor=1e-9&tolerance=0.01&rule=certified";

const usual = TRACKING_DEFAULTS;
const { before, after, at } = TARGETS.shift;

/** What is named, and what its reset makes of the params. */
const RESETS: readonly (readonly [string, (params: TrackingParams) => TrackingParams])[] = [
  ["before", ({ target, ...rest }) => ({ ...rest, target: { ...target, before } as Target })],
  ["after", ({ target, ...rest }) => ({ ...rest, target: { ...target, after } as Target })],
  ["step of the jump", ({ target, ...rest }) => ({ ...rest, target: { ...target, at } as Target })],
  ["target", (params) => ({ ...params, target: usual.target })],
  ["step rules", (params) => ({ ...params, rules: usual.rules })],
  ["update", (params) => ({ ...params, update: usual.update })],
  ["start", (params) => ({ ...params, start: usual.start })],
  ["number of steps", (params) => ({ ...params, steps: usual.steps })],
  ["floor ε of the beliefs", (params) => ({ ...params, floor: usual.floor })],
  ["tolerance τ of having settled", (params) => ({ ...params, tolerance: usual.tolerance })],
];

test("every control resets alone", async ({ page }) => {
  await open(page, CHANGED);
  await expect(page.getByRole("button", { name: /^Reset / })).toHaveCount(RESETS.length);
  for (const [name, reset] of RESETS) {
    await open(page, CHANGED);
    const changed = trackingIn(page);
    const button = page.getByRole("button", { name: `Reset ${name}`, exact: true });
    await button.click();
    await expect(button).toHaveCount(0);
    await expectAddress(page, "tracking", ({ params }) => params, reset(changed));
  }
});

test("numbers are scrubbed sideways with the mouse", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  for (const [name, key, least] of [
    ["number of steps", "steps", 605],
    ["floor ε of the beliefs", "floor", 1.05e-12],
  ] as const) {
    const { x, y } = await centre(trackingLab(page).field(name));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => trackingIn(page)[key]).toBeGreaterThan(least);
  }
});

/** @file One step of the geometry lab: its grips, its dial, a formula of one's own, and links that cannot be used. */
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { dragBy } from "../../support/pointer";
import { expectAddress, hashOf } from "../../support/scenario";
import { open } from "../../support/settled";

const LINK =
  "#/geometry?v=1&geometry=burg&beside=entropy&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.6,0.3,0.1&step=0.5";

const stepLab = (page: Page) => ({
  point: page.getByRole("slider", { name: /^Point x:/ }),
  reference: page.getByRole("slider", { name: /^Reference z:/ }),
  dial: page.getByRole("slider", { name: /^dial from Burg/ }),
  findings: page.locator(".findings"),
});

const pointOf = (page: Page, expected: unknown) =>
  expectAddress(page, "geometry", ({ params }) => (params.part === "step" ? params.point : null), expected);
const geometryOf = (page: Page, expected: unknown) =>
  expectAddress(
    page,
    "geometry",
    ({ params }) => (params.part === "step" ? params.geometry : null),
    expected,
  );

test("point and reference follow keys and mouse, and the link says where they are", async ({ page }) => {
  await open(page, LINK);
  const { point, reference, findings } = stepLab(page);
  const before = await findings.innerText();
  await point.press("ArrowRight");
  await pointOf(page, [0.19, 0.31, 0.5]);
  await expect(findings).not.toHaveText(before);
  await reference.press("ArrowUp");
  await expectAddress(
    page,
    "geometry",
    ({ params }) => (params.part === "step" ? params.reference : null),
    [0.595, 0.295, 0.11],
  );
  await dragBy(page, point, 40, 30);
  await expect.poll(() => /point=([\d.,]+)/.exec(hashOf(page))?.[1]).not.toBe("0.19,0.31,0.5");
  const link = hashOf(page);
  await page.reload();
  await expect(point).toBeVisible();
  expect(hashOf(page)).toBe(link);
});

test("the dial goes from Burg over the entropy to Euclid, by their own names", async ({ page }) => {
  await open(page, LINK);
  const { dial } = stepLab(page);
  await dial.press("End");
  await geometryOf(page, "euclidean");
  await dial.press("Home");
  await geometryOf(page, "burg");
  for (let k = 0; k < 3; k++) await dial.press("PageUp");
  await expectAddress(
    page,
    "geometry",
    ({ params }) =>
      params.part === "step" && typeof params.geometry === "object" ? params.geometry.kind : null,
    "alpha",
  );
  await expect(dial).toHaveAttribute("aria-valuetext", /^α = 0\.\d+/);
});

test("the ends of a metric's axes turn and stretch it, and the link has the matrix", async ({ page }) => {
  await open(
    page,
    "#/geometry?v=1&geometry=mahalanobis:2,0,0~0,2,0~0,0,2&point=0.3,0.3,0.4&gradient=1,-0.5,0.25&step=0.3",
  );
  const first = page.getByRole("slider", { name: /^Axis 1 of the metric/ });
  await expect(first).toHaveAttribute("aria-valuetext", "length 0.224, at 0°");
  for (const key of ["ArrowUp", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft"])
    await first.press(key);
  await expect(first).toHaveAttribute("aria-valuetext", "length 0.23, at 30°");
  const matrix = () => /mahalanobis:([\d.,~-]+)/.exec(hashOf(page))?.[1] ?? "";
  await expect.poll(matrix).toMatch(/^1\.\d+,-0\.\d+,/);
  const turned = matrix();
  await dragBy(page, first, -90, 30);
  await expect(first).toHaveAttribute("aria-valuetext", /^length 0\.\d+, at [12]\d\d°/);
  await expect.poll(matrix).not.toBe(turned);
});

test("a formula that is none is refused in a sentence, and the geometry stays", async ({ page }) => {
  await open(page, "#/geometry?v=1&geometry=formula:x^2/2");
  const field = page.getByRole("textbox", { name: /geometry.*formula|formula/ }).first();
  for (const [text, sentence] of [
    ["x => x", /^“=” at place 3 cannot be read: .*\.$/],
    ["__proto__", /^The name “__proto__” at place 1 is not known: .*\.$/],
    ["-x^2", /^This φ is not strictly convex: .* Its opposite is/],
    ["(".repeat(150), /^Place 42 lies more than 40 /],
  ] as const) {
    await field.fill(text);
    await field.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    const problem = (await field.getAttribute("aria-describedby")) ?? "";
    await expect(page.locator(`[id="${problem}"]`)).toHaveText(sentence);
    expect(hashOf(page)).toContain("geometry=formula:x^2/2");
  }
});

test("a link that cannot be used is named, and the lab opens all the same", async ({ page }) => {
  await open(page, "#/geometry?v=1&geometry=formula:alert(1)&point=0.5,0.6&step=-1&beside=tsallis:0");
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText('step is "-1"');
  await expect(notices).toContainText("beside");
  await expect(notices).toContainText("geometry cannot be used");
  await expect(page.getByRole("figure", { name: /^Figure 1/ })).toBeVisible();
});

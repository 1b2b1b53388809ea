/** @file A figure alone in another page's frame: all of it, and the beginning of its caption, without scrolling. */
import { BOUNDS_FIGURES } from "../../../../src/labs/bounds/figures";
import { parts as stability } from "../../../../src/labs/stability/parts";
import { expect, testInOpenPage as test } from "../../support/page";
import { open, settled } from "../../support/settled";
import { touching } from "../../support/touching";

const FRAMES = [
  { width: 640, height: 420 },
  { width: 480, height: 320 },
] as const;

/** Links, and the figures that they can show. */
const FIGURES: Readonly<Record<string, readonly (readonly [link: string, figures: readonly string[]])[]>> = {
  bounds: [["#/bounds?v=1&p=0.5,0.3,0.2&show=bound,entropyAware,mse,certified,fejer", BOUNDS_FIGURES]],
  tracking: [
    ["#/tracking?v=1", ["rule-1", "steps", "divergence", "paths"]],
    ["#/tracking?v=1&before=0.7,0.3&after=0.2,0.8&rule=certified", ["rule-1", "paths"]],
    ["#/tracking?v=1&target=stream&steps=400&rule=certified", ["steps"]],
  ],
  stability: [
    ["#/stability?v=1&width=64&height=64", stability.atlas.figures],
    ["#/stability?v=1&classes=3&axis=start&width=48&height=48&iterations=300", stability.atlas.figures],
    ["#/stability?v=1&part=threshold&width=64", stability.threshold.figures],
    [
      "#/stability?v=1&part=orbits&update=projected&target=0.9&width=128&logStep=-0.6,0",
      stability.orbits.figures,
    ],
    ["#/stability?v=1&part=audit&pairs=2000", stability.audit.figures],
    ["#/stability?v=1&part=pair&step=0.9", stability.pair.figures],
  ],
  geometry: [["#/geometry?v=1&part=flow", ["loss"]]],
  search: [["#/search?v=1", ["map", "weights"]]],
};

/** In the page: a sentence for all that is not within the frame. */
function cut(): string[] {
  const { innerWidth: width, innerHeight: height } = window;
  const [figure, ...more] = [...document.querySelectorAll("main figure")].filter((one) =>
    one.checkVisibility(),
  );
  const picture = figure?.firstElementChild;
  const title = figure?.querySelector("figcaption b");
  if (!figure || !picture || !title || more.length > 0)
    return [`there is not one figure: ${more.length + 1}`];
  const { scrollWidth, scrollHeight } = document.documentElement;
  const scrolls =
    scrollWidth > width || scrollHeight > height ? [`scrolls: ${scrollWidth} × ${scrollHeight}`] : [];
  const room = picture.getBoundingClientRect();
  const low = room.height < 0.45 * height ? [`the picture is ${room.height} px high`] : [];
  const parts = [...document.querySelectorAll("svg, canvas, button, [role=slider], .map-key li, output")]
    // Of a long caption a low frame shows the beginning.
    .filter((part) => part.closest("figcaption p") === null)
    .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((part) => [part, part.getBoundingClientRect()] as const)
    .filter(([, box]) => box.width > 1 && box.height > 1);
  const outside = (
    box: DOMRect,
    { left, top, right, bottom }: Pick<DOMRect, "left" | "top" | "right" | "bottom">,
  ) => box.left < left - 1 || box.top < top - 1 || box.right > right + 1 || box.bottom > bottom + 1;
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const left = parts
    .filter(([part, box]) =>
      outside(box, picture.contains(part) && !part.matches("[role=slider]") ? room : frame),
    )
    .map(([part, box]) => {
      const name = `${part.localName}.${part.getAttribute("class") ?? ""} ${part.ariaLabel ?? ""}`;
      const [x0, y0, x1, y1] = [box.left, box.top, box.right, box.bottom].map(Math.round);
      return `${name} reaches from ${x0},${y0} to ${x1},${y1}`;
    });
  const line = title.getClientRects()[0];
  const seen = line && figure.contains(document.elementFromPoint(line.left + 2, line.top + line.height / 2));
  const said = !line || !seen || outside(line, frame) ? ["the caption does not begin within the frame"] : [];
  return [...scrolls, ...low, ...left, ...said];
}

for (const [lab, links] of Object.entries(FIGURES))
  test(`a figure fits the frame it is embedded in: ${lab}`, async ({ page }) => {
    const found: string[] = [];
    // A page may show the figure alone already when it learns that it is embedded.
    const [[first, [alone]] = ["", []]] = links;
    await open(page, `${first}&figure=${alone}`);
    for (const [link, figures] of links)
      for (const [i, figure] of figures.entries()) {
        await open(page, `${link}&figure=${figure}&embed=1`);
        // Smaller, then larger.
        for (const frame of i % 2 === 0 ? FRAMES : FRAMES.toReversed()) {
          await page.setViewportSize(frame);
          await settled(page);
          const wrong = [...(await page.evaluate(cut)), ...(await touching(page))];
          found.push(...wrong.map((what) => `${link}, ${figure}, ${frame.width} px: ${what}`));
        }
      }
    expect(found).toEqual([]);
  });

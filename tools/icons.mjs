/** @file The app's sign in the palette's colours: as SVG for the tab, as pixels for home screens. Pure; test/tools/icons.test.ts writes the files. */

/**
 * Colours as #rrggbb.
 * @typedef {{ paper: string, ink: string, bound: string, violation: string }} Colors
 * @typedef {readonly [x: number, y: number]} Point
 *
 * Pixels; the part of the side that the sign takes; radius of the paper's corners in the units of the SVG.
 * @typedef {{ readonly size: number, readonly fill: number, readonly corner: number }} Shape
 */

/** Of the square that everything is drawn in. */
const SIDE = 32;
const TRIANGLE = { d: "M16 4 29 27H3Z", width: 2 };
const CURVE = { d: "M6 25C12 24 15 20 16 11 17 20 20 24 26 25", width: 2.6 };
const DOT = { x: 16, y: 20.5, radius: 2.6 };

/** @type {readonly Point[]} */
const CORNERS = [
  [16, 4],
  [29, 27],
  [3, 27],
  [16, 4],
];

/**
 * @param {Colors} light
 * @param {Colors} dark
 */
export const iconSvg = (
  light,
  dark,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">
  <style>
    path { fill: none; stroke-linejoin: round; stroke-linecap: round }
    .ink { stroke: ${light.ink} } .bound { stroke: ${light.bound} } .violation { fill: ${light.violation} }
    @media (prefers-color-scheme: dark) {
      .ink { stroke: ${dark.ink} } .bound { stroke: ${dark.bound} } .violation { fill: ${dark.violation} }
    }
  </style>
  <path class="ink" d="${TRIANGLE.d}" stroke-width="${TRIANGLE.width}"/>
  <path class="bound" d="${CURVE.d}" stroke-width="${CURVE.width}"/>
  <circle class="violation" cx="${DOT.x}" cy="${DOT.y}" r="${DOT.radius}"/>
</svg>
`;

const PIECES = 24;

/** @param {readonly [Point, Point, Point, Point]} bow @returns {readonly Point[]} */
const flat = ([a, b, c, d]) =>
  Array.from({ length: PIECES + 1 }, (_, i) => {
    const t = i / PIECES;
    const s = 1 - t;
    const at = (/** @type {0 | 1} */ axis) =>
      s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
    return /** @type {const} */ ([at(0), at(1)]);
  });

/** The curve in straight pieces. */
const BOWS = [
  flat([
    [6, 25],
    [12, 24],
    [15, 20],
    [16, 11],
  ]),
  flat([
    [16, 11],
    [17, 20],
    [20, 24],
    [26, 25],
  ]),
].flat();

/**
 * How far a point is from a line through points.
 * @param {readonly Point[]} line
 * @param {number} x
 * @param {number} y
 */
function distance(line, x, y) {
  let least = Infinity;
  for (const [i, [x1, y1]] of line.entries()) {
    const [x0, y0] = line[i - 1] ?? [x1, y1];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
    const [ex, ey] = [x - x0 - t * dx, y - y0 - t * dy];
    least = Math.min(least, Math.sqrt(ex * ex + ey * ey));
  }
  return least;
}

/** @param {number} x @param {number} y @param {number} corner */
function outsideSquare(x, y, corner) {
  const beyond = (/** @type {number} */ at) => Math.max(0, Math.abs(at - SIDE / 2) - SIDE / 2 + corner);
  const [dx, dy] = [beyond(x), beyond(y)];
  return Math.sqrt(dx * dx + dy * dy) - corner;
}

const channels = (/** @type {string} */ hex) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/**
 * One pixel: red, green, blue and opacity.
 * @param {Colors} colors
 * @param {Shape} shape
 * @param {number} row
 * @param {number} column
 */
export function iconPixel(colors, { size, fill, corner }, row, column) {
  const pixel = SIDE / size;
  /** How much of a pixel lies inside of what begins at this distance from its middle. */
  const share = (/** @type {number} */ beyond, /** @type {number} */ unit) =>
    Math.min(1, Math.max(0, 0.5 - beyond / unit));
  const inSign = (/** @type {number} */ at) => (at - SIDE / 2) / fill + SIDE / 2;
  const [px, py] = [(column + 0.5) * pixel, (row + 0.5) * pixel];
  const [x, y] = [inSign(px), inSign(py)];
  const layers = /** @type {const} */ ([
    [colors.ink, distance(CORNERS, x, y) - TRIANGLE.width / 2],
    [colors.bound, distance(BOWS, x, y) - CURVE.width / 2],
    [colors.violation, distance([[DOT.x, DOT.y]], x, y) - DOT.radius],
  ]);
  let rgb = channels(colors.paper);
  for (const [color, beyond] of layers) {
    const over = share(beyond, pixel / fill);
    rgb = channels(color).map((level, i) => level * over + (rgb[i] ?? 0) * (1 - over));
  }
  return [...rgb, share(outsideSquare(px, py, corner), pixel) * 255].map(Math.round);
}

/**
 * All rows, each after a zero, as PNG files have them.
 * @param {Colors} colors
 * @param {Shape} shape
 */
export function iconRows(colors, shape) {
  const { size } = shape;
  const length = 1 + 4 * size;
  const rows = new Uint8Array(size * length);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      rows.set(iconPixel(colors, shape, row, column), row * length + 1 + 4 * column);
  return rows;
}

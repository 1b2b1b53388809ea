/** @file Lines of a program whose ink says a notion, but whose dash or marker is not that of the table. */
import { LOOKS, SECOND_DASHES } from "../../../src/charts/looks";
import { NOTIONS } from "../../../src/charts/notions";
import { colorName, pyDash, PY_MARKERS } from "../../../src/labs/shared/python/text";

const OWN = ["bound", "certified", "exact", "fejer", "violation", "target"] as const;
const table = [...Object.values(NOTIONS), ...Object.values(LOOKS)];
const CALL =
  /color=([A-Z0-9_]+)(?:, linestyle=(\(0, \([^)]*\)\)|"[^"]*"))?(?:, linewidth=([\d.]+))?(?:, marker="(.)")?/g;

/** What a program draws otherwise than the table of looks says. */
export const unlikeIn = (text: string): readonly string[] =>
  [...text.matchAll(CALL)].flatMap(([call, ink, line, width, sign]) => {
    const token = OWN.find((one) => colorName(one) === ink);
    const looks = table.filter(({ color }) => color === token);
    if (looks.length === 0) return [];
    const dashes = [...looks.map(({ dash }) => dash), ...Object.values(SECOND_DASHES)].map((dash) =>
      pyDash(dash, width === undefined ? undefined : Number(width)),
    );
    const signs = looks.flatMap(({ marker }) => (marker === null ? [] : [PY_MARKERS[marker]]));
    const isKnown =
      (line === undefined || dashes.includes(line)) && (sign === undefined || signs.includes(sign));
    return isKnown ? [] : [call];
  });

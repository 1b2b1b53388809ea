/** @file The fonts that a saved picture contains: the faces that draw its characters. */
import { FACES, FAMILIES, NAMES, type Face } from "../../ui/fontFaces";
import type { Element } from "./elements";

/** The file of a face in base 64. */
export type FontFile = (file: string) => Promise<string>;

interface Style {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** The characters that occur in each style. */
type Uses = Map<string, { readonly style: Style; readonly codes: Set<number> }>;

function addUses(element: Element, inherited: Style, uses: Uses): Uses {
  const { fontFamily, fontWeight, fontStyle } = element.attributes;
  const style = {
    family: fontFamily === undefined ? inherited.family : String(fontFamily),
    weight: fontWeight === undefined ? inherited.weight : Number(fontWeight),
    italic: fontStyle === undefined ? inherited.italic : fontStyle === "italic",
  };
  for (const child of element.children ?? []) {
    if (typeof child !== "string") {
      addUses(child, style, uses);
      continue;
    }
    const key = `${style.family} ${style.weight} ${style.italic}`;
    const use = uses.get(key) ?? { style, codes: new Set() };
    uses.set(key, use);
    for (const char of child) use.codes.add(char.codePointAt(0) ?? 0);
  }
  return uses;
}

type Range = readonly [from: number, to: number];

/** The ranges of a face, "U+0000-00FF, U+2009", as pairs of first and last. */
const rangesOf = (face: Face): readonly Range[] =>
  face.range.split(",").map((part) => {
    const [from = "0", to = from] = part.trim().replace("U+", "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });

const isIn = (ranges: readonly Range[], code: number) =>
  ranges.some(([from, to]) => code >= from && code <= to);

/** The faces that draw some of the characters. Characters that the serif lacks are drawn by the sans. */
function facesFor(uses: Uses): readonly Face[] {
  const ranged = FACES.map((face) => ({ face, ranges: rangesOf(face) }));
  const hasSerif = (code: number) =>
    ranged.some(({ face, ranges }) => face.family === "serif" && isIn(ranges, code));
  return ranged
    .filter(({ face, ranges }) =>
      [...uses.values()].some(({ style, codes }) => {
        if (style.weight < face.weights[0] || style.weight > face.weights[1]) return false;
        const drawn = [...codes].filter((code) => isIn(ranges, code));
        if (style.family === FAMILIES[face.family]) return style.italic === face.italic && drawn.length > 0;
        return face.family === "sans" && style.family !== "" && drawn.some((code) => !hasSerif(code));
      }),
    )
    .map(({ face }) => face);
}

/** `@font-face` rules, with the files inside, for the faces that these elements need. */
export async function fontRules(elements: readonly Element[], font: FontFile): Promise<string> {
  const plain = { family: "", weight: 400, italic: false };
  const uses: Uses = new Map();
  for (const element of elements) addUses(element, plain, uses);
  const rules = facesFor(uses).map(
    async ({ family, file, weights, italic, range }) =>
      `@font-face{font-family:"${NAMES[family]}";${italic ? "font-style:italic;" : ""}font-weight:${weights.join(" ")};` +
      `unicode-range:${range};src:url(data:font/woff2;base64,${await font(file)}) format("woff2")}`,
  );
  return (await Promise.all(rules)).join("\n");
}

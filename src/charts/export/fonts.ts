/** @file The page's own font files, embedded, so that a saved picture looks the same everywhere. */

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly url: string;
}

function faces(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    return rules.flatMap((rule) => {
      const path = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      return path ? [{ rule, url: new URL(path, sheet.href ?? document.baseURI).href }] : [];
    });
  });
}

/** Whether a face draws one of these characters. */
function covers(ranges: string, text: ReadonlySet<number>): boolean {
  const pairs = ranges.split(",").map((range) => {
    const [from = "0", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return [...text].some((code) => pairs.some(([from, to]) => code >= from && code <= to));
}

async function dataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => reject(new Error(`The font ${url} could not be read; reload and save again`));
    reader.readAsDataURL(blob);
  });
}

const DESCRIPTORS = ["font-family", "font-style", "font-weight", "unicode-range"];

/** A stretch of text and the font it asks for. */
export interface FontUse {
  readonly text: string;
  /** A CSS list; its first family is the page's own. */
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** Whether the browser would draw some of this text with this face. */
function draws(style: CSSStyleDeclaration, { text, family, weight, italic }: FontUse): boolean {
  const name = style.getPropertyValue("font-family").replaceAll(/["']/g, "");
  const [least = 400, most = least] = style.getPropertyValue("font-weight").split(" ").map(Number);
  const slanted = style.getPropertyValue("font-style") === "italic";
  const codes = new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0));
  return (
    family.replaceAll(/["']/g, "").startsWith(name) &&
    weight >= least &&
    weight <= most &&
    italic === slanted &&
    covers(style.getPropertyValue("unicode-range") || "U+0-10FFFF", codes)
  );
}

/** `@font-face` rules with the files inside, for the faces that these texts need. */
export async function embeddedFonts(uses: readonly FontUse[]): Promise<string> {
  const needed = faces().filter(({ rule }) => uses.some((use) => draws(rule.style, use)));
  const rules = needed.map(async ({ rule, url }) => {
    const kept = DESCRIPTORS.map((name) => [name, rule.style.getPropertyValue(name)] as const)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}:${value}`);
    return `@font-face{${kept.join(";")};src:url(${await dataUrl(url)}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("\n");
}

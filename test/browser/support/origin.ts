/** @file What an export says of its origin, read out of the file. */
import type { Page } from "@playwright/test";
import { figureLink } from "../../support/scenarios";
import { version } from "../../../tools/project.mjs";
import { scenarioIn } from "./scenario";

export const MAKER = `Mirrorstep ${version}`;

export const originOf = (link: string): string => `${MAKER}, ${link}`;

/** The address that shows one figure of what is on the page. */
export function linkTo(page: Page, figure: string): string {
  return new URL(figureLink(scenarioIn(page), figure), page.url()).href;
}

/** An SVG without what it says of its origin, which is the one address in it, and that apart, as it stands there. */
export function partedSvg(svg: string): { readonly rest: string; readonly origin: string | undefined } {
  const [whole, origin] = /<metadata>([^<]*)<\/metadata>/.exec(svg) ?? [""];
  return { rest: svg.replace(whole, ""), origin };
}

const HEAD = 8;

/** The texts of a PNG, by keyword. */
export function textsOf(png: Buffer): Readonly<Record<string, string>> {
  const texts: [string, string][] = [];
  for (let at = HEAD; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const [type, data] = [png.toString("latin1", at + 4, at + 8), at + 8];
    const [keyword = "", text = ""] = png
      .toString("latin1", data, data + png.readUInt32BE(at))
      .split("\0", 2);
    if (type === "tEXt") texts.push([keyword, text]);
  }
  return Object.fromEntries(texts);
}

/** @file A saved SVG and a saved PNG are pictures, and stand alone. */
import { expect } from "vitest";
import type { Driver } from "../driver";
import { settle } from "./places";

async function save(driver: Driver, item: string, name: string): Promise<Buffer> {
  await driver.click("button", "Figure 1: save, copy, data");
  await driver.click("[role=menuitem]", item);
  return driver.saved(name);
}

/** Read by the engine's own parser. */
const readSvg = (driver: Driver, text: string) =>
  driver.evaluate((svg) => {
    const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
    return {
      root: drawing.documentElement.localName,
      title: drawing.querySelector("svg > title")?.textContent,
      curves: drawing.querySelectorAll("path").length,
    };
  }, text);

/** Size and number of colours, as the engine decodes it. */
const readPng = (driver: Driver, png: Buffer) =>
  driver.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("no canvas");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    return {
      width: picture.width,
      height: picture.height,
      colors: new Set(new Uint32Array(data.buffer)).size,
    };
  }, png.toString("base64"));

export async function expectPicturesSaved(driver: Driver): Promise<void> {
  await driver.open("#/bounds?v=1&p=0.5,0.3,0.2");
  await settle(driver);
  const svg = (await save(driver, "Save as SVG", "mirrorstep-bounds-slice.svg")).toString();
  expect(svg.replaceAll(/data:font\/woff2;base64,[\w+/=]+/g, "a font")).not.toMatch(
    /var\(|currentColor|NaN|undefined/,
  );
  const drawn = await readSvg(driver, svg);
  expect(drawn.root).toBe("svg");
  expect(drawn.title).toContain("Figure 1");
  expect(drawn.curves).toBeGreaterThan(3);

  const png = await save(driver, "Save as PNG", "mirrorstep-bounds-slice.png");
  expect(png.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001A\n");
  const { width, height, colors } = await readPng(driver, png);
  expect([width, height]).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
  expect(width).toBeGreaterThan(700);
  expect(colors).toBeGreaterThan(20);
}

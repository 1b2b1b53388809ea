/** @file What a person can read on the page, and what must never be there. */
import { expect, type Page } from "@playwright/test";

const NOT_NUMBERS = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object /;

/** Everything on screen as text; without notices, which quote what a link said. */
const visibleText = (page: Page) =>
  page.evaluate(() => {
    const quoted = [...document.querySelectorAll<HTMLElement>(".notices")].map(({ innerText }) => innerText);
    const figures = [...document.querySelectorAll("svg text")].map(({ textContent }) => textContent);
    const spoken = [...document.querySelectorAll("[aria-valuetext], [aria-label]")].map(
      (element) => `${element.getAttribute("aria-valuetext")} ${element.getAttribute("aria-label")}`,
    );
    const whole = quoted.reduce((text, quote) => text.replace(quote, ""), document.body.innerText);
    return [whole, ...figures, ...spoken].join("\n");
  });

/** No NaN, undefined or Infinity: not in a text, nor said aloud, nor anywhere in a drawing or a style. */
export async function expectNumbersOnly(page: Page, where: string): Promise<void> {
  expect((await visibleText(page)).match(NOT_NUMBERS), `${where}: text`).toBeNull();
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll("main svg, main svg *, main [style]")].map((element) =>
      [...element.attributes].map(({ name, value }) => `${name}="${value}"`).join(" "),
    ),
  );
  expect(
    drawn.filter((attributes) => /NaN|undefined|Infinity/.test(attributes)),
    `${where}: drawing`,
  ).toEqual([]);
}

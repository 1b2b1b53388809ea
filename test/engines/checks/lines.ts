/** @file No line of prose begins with what follows a number: WebKit would end one beside every button. */
import { expect } from "vitest";
import type { Driver } from "../driver";
import { settle } from "./places";

/** In the page: numbers that have their comma, full stop or bracket in the line below, in columns of any width. */
function parted(columns: string) {
  const found = new Set<string>();
  let looked = 0;
  for (const column of document.querySelectorAll<HTMLElement>(columns))
    for (let width = 400; width >= 160; width -= 3) {
      column.style.width = `${width}px`;
      for (const button of column.querySelectorAll(".copy-number")) {
        const texts = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
        texts.currentNode = button.lastElementChild ?? button;
        const next = texts.nextNode();
        if (!/^[,.;:)]/.test(next?.nodeValue ?? "")) continue;
        const mark = document.createRange();
        mark.setStart(texts.currentNode, 0);
        mark.setEnd(texts.currentNode, 1);
        const { y, height } = button.getBoundingClientRect();
        if (mark.getBoundingClientRect().y > y + height / 2)
          found.add(`${button.textContent}${next?.nodeValue}`);
        looked += 1;
      }
    }
  return { looked, found: [...found] };
}

export async function expectLinesKept(driver: Driver): Promise<void> {
  await driver.open("#/bounds?v=1&p=0.5,0.3,0.2&show=bound,entropyAware,mse");
  await settle(driver);
  const { looked, found } = await driver.evaluate(parted, ".verdict, .formulas, .figure__caption");
  expect(looked).toBeGreaterThan(500);
  expect(found).toEqual([]);
}

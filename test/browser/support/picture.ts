/** @file All that is drawn and written in a part of the page, to be compared. */
import type { Locator } from "@playwright/test";

/**
 * Element by element with its attributes in order, and every text; without what is only spoken, and without the names
 * that a page load makes up. That symbols explain themselves comes some seconds after the picture, and is no part of it.
 */
export const pictureOf = (part: Locator): Promise<string[]> =>
  part.evaluate((root) => {
    const lines: string[] = [];
    let text = "";
    const endText = () => {
      if (text !== "") lines.push(text);
      text = "";
    };
    const visit = (node: Node) => {
      if (node instanceof Text) text += node.data;
      if (!(node instanceof Element) || node.matches("[role=status].visually-hidden")) return;
      if (node.matches(".term, .term__name")) {
        node.childNodes.forEach(visit);
        return;
      }
      endText();
      const attributes = [...node.attributes]
        .filter(({ name, value }) => name !== "checked" && value !== "")
        .map(({ name, value }) => `${name}="${value.replaceAll(/_r_\w+_/g, "id")}"`);
      const checked = node instanceof HTMLInputElement && node.checked ? ["checked"] : [];
      lines.push(`<${[node.localName, ...attributes.toSorted(), ...checked].join(" ")}>`);
      node.childNodes.forEach(visit);
      endText();
    };
    visit(root);
    return lines;
  });

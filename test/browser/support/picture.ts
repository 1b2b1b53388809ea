/** @file All that is drawn and written in a part of the page, to be compared. */
import type { Locator } from "@playwright/test";

/**
 * Element by element with its attributes in order, and every text; without what is only spoken, and without the names
 * that a page load makes up.
 */
export const pictureOf = (part: Locator): Promise<string[]> =>
  part.evaluate((root) => {
    const lines: string[] = [];
    const visit = (node: Node) => {
      if (node instanceof Text) lines.push(node.data);
      if (!(node instanceof Element) || node.matches("[role=status].visually-hidden")) return;
      const attributes = [...node.attributes]
        .filter(({ name, value }) => name !== "checked" && value !== "")
        .map(({ name, value }) => `${name}="${value.replaceAll(/_r_\w+_/g, "id")}"`);
      const checked = node instanceof HTMLInputElement && node.checked ? ["checked"] : [];
      lines.push(`<${[node.localName, ...attributes.toSorted(), ...checked].join(" ")}>`);
      node.childNodes.forEach(visit);
    };
    visit(root);
    return lines;
  });

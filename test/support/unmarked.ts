/** @file A sentence of the page and the same in the terminal, alike: without looks, and without the signs that stand for them. */
export const unmarked = (text: string): string =>
  text
    .replaceAll("\u00a0", " ")
    .replaceAll(/[_^()\u2060]/g, "")
    .trim();

/** @file The links of test/fixtures/links. */
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../fixtures/links/", import.meta.url);

export interface NamedLink {
  readonly name: string;
  readonly link: string;
}

/** Every golden link, by the name of its file. */
export const goldenLinks: readonly NamedLink[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .map((file) => ({
    name: file.replace(".txt", ""),
    link: readFileSync(new URL(file, folder), "utf8").trim(),
  }));

/** All but what takes many seconds to compute; long.spec opens these. */
export const openedLinks = goldenLinks.filter(
  ({ name }) => !["tracking-million-steps", "stability-audit"].includes(name),
);

export interface UnusableLink {
  readonly link: string;
  readonly readAs: string;
  readonly notices: readonly { readonly key: string; readonly message: string }[];
}

/** Links with values that cannot be used, and what is said of them. */
export const unusableLinks = JSON.parse(
  readFileSync(new URL("unusable.json", folder), "utf8"),
) as readonly UnusableLink[];

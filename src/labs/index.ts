/**
 * @file The screens of the labs. The lab that a bare address opens is loaded with the page, the others when
 * they are first opened.
 */
import type { ComponentType } from "react";
import BoundsScreen from "./bounds/BoundsLab";
import type { Catalog } from "../scenario/catalog";
import { catalog } from "./catalog";
import { lazyLab } from "./lazyLab";

/** The screen of each lab is in a file with such a name. */
const files = Object.entries(
  import.meta.glob<ComponentType>(["./*/*Lab.tsx", "!./bounds/*"], { import: "default" }),
);

const screenOf = (id: string) => files.find(([path]) => path.startsWith(`./${id}/`))?.[1];

export interface LabEntry {
  readonly id: string;
  readonly title: string;
  readonly Lab: ComponentType;
}

export function entryOf({ id, title }: Pick<LabEntry, "id" | "title">): LabEntry {
  const none = () => {
    throw new Error(`src/labs/${id} has no *Lab.tsx`);
  };
  return { id, title, Lab: id === catalog.home.id ? BoundsScreen : lazyLab(title, screenOf(id) ?? none) };
}

export const labs: readonly LabEntry[] = catalog.entries.map(entryOf);

/** For pages that open labs themselves: loading a lab's declaration also starts loading its screen. */
export const openable: Catalog = {
  ...catalog,
  load: async (id) => (await Promise.all([catalog.load(id), screenOf(id)?.()]))[0],
};

/** @file The screens of the labs: that of the lab that a bare address opens comes with the page, the others when first opened. */
import type { ComponentType } from "react";
import BoundsScreen from "./bounds/BoundsLab";
import { catalog } from "./catalog";
import { lazyLab } from "./lazyLab";

type Module = { readonly default: ComponentType };

/** Every lab has its screen in a file of such a name. */
const files = Object.entries(import.meta.glob<Module>(["./*/*Lab.tsx", "!./bounds/*"]));

const screenOf = (id: string, title: string): ComponentType => {
  const load = files.find(([path]) => path.startsWith(`./${id}/`))?.[1];
  return load === undefined ? BoundsScreen : lazyLab(title, load);
};

export interface LabEntry {
  readonly id: string;
  readonly title: string;
  readonly Lab: ComponentType;
}

export const labs: readonly LabEntry[] = catalog.entries.map(({ id, title }) => ({
  id,
  title,
  Lab: screenOf(id, title),
}));

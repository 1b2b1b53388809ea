/** @file The app's catalogue with a made-up lab in it: that one needs its folder and one line here, and nothing else knows it. */
import { catalog } from "../../src/labs/catalog";
import { createCatalog } from "../../src/scenario/catalog";
import { anyLab } from "../../src/scenario/lab";
import { spring } from "./madeUp/lab";

export const withSpring = createCatalog(catalog.home, [
  ...catalog.entries.slice(1),
  { id: "spring", title: "Spring", load: () => Promise.resolve(anyLab(spring)) },
]);

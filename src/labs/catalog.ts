/**
 * @file The labs, one line each. The lab that a bare address opens is loaded with the page, the others when
 * they are first opened.
 */
import { createCatalog } from "../scenario/catalog";
import { anyLab } from "../scenario/lab";
import { bounds } from "./bounds/lab";

export const catalog = createCatalog(anyLab(bounds), [
  { id: "tracking", title: "Tracking", load: async () => anyLab((await import("./tracking/lab")).tracking) },
  {
    id: "stability",
    title: "Stability",
    load: async () => anyLab((await import("./stability/lab")).stability),
  },
  { id: "geometry", title: "Geometry", load: async () => anyLab((await import("./geometry/lab")).geometry) },
  { id: "training", title: "Training", load: async () => anyLab((await import("./training/lab")).training) },
  { id: "search", title: "Search", load: async () => anyLab((await import("./search/lab")).search) },
]);

/** @file The labs: one line each. The one that a bare address opens comes with the page, the others when first opened. */
import { createCatalog } from "../scenario/catalog";
import { lab as bounds } from "./bounds/lab";

export const catalog = createCatalog(bounds, [
  { id: "tracking", title: "Tracking", load: async () => (await import("./tracking/lab")).lab },
  { id: "stability", title: "Stability", load: async () => (await import("./stability/lab")).lab },
  { id: "geometry", title: "Geometry", load: async () => (await import("./geometry/lab")).lab },
  { id: "training", title: "Training", load: async () => (await import("./training/lab")).lab },
  { id: "search", title: "Search", load: async () => (await import("./search/lab")).lab },
]);

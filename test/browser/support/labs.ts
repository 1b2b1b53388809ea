/** @file The labs as a person tells them apart. */
export const LABS = [
  { id: "bounds", title: "Bounds", link: "#/bounds?v=1" },
  { id: "tracking", title: "Tracking", link: "#/tracking?v=1" },
] as const;

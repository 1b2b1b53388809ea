/** @file The labs as a person tells them apart. */
export const LABS = [
  { id: "bounds", title: "Bounds", link: "#/bounds?v=1", asked: "#/bounds?v=1&p=0.2,0.8&step=0.7" },
  { id: "tracking", title: "Tracking", link: "#/tracking?v=1", asked: "#/tracking?v=1&at=100&steps=200" },
  {
    id: "stability",
    title: "Stability",
    link: "#/stability?v=1&width=64&height=64",
    asked: "#/stability?v=1&update=projected&width=64&height=64",
  },
] as const;

/** The parts of the stability lab as their tabs name them; a pair is opened from the audit. */
export const PARTS = [
  { id: "atlas", title: "Atlas", link: "#/stability?v=1&width=64&height=64" },
  { id: "threshold", title: "Threshold", link: "#/stability?v=1&part=threshold&width=64" },
  {
    id: "orbits",
    title: "Orbits",
    link: "#/stability?v=1&part=orbits&update=projected&target=0.9&width=128&logStep=-0.6,0",
  },
  { id: "audit", title: "Audit", link: "#/stability?v=1&part=audit&pairs=2000" },
] as const;

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
  {
    id: "geometry",
    title: "Geometry",
    link: "#/geometry?v=1",
    asked: "#/geometry?v=1&geometry=burg&step=0.7",
  },
  { id: "search", title: "Search", link: "#/search?v=1", asked: "#/search?v=1&weight=2" },
  {
    id: "training",
    title: "Training",
    link: "#/training?v=1&part=control&iterations=20",
    asked: "#/training?v=1&step=3",
  },
] as const;

/** The parts of the training lab as their tabs name them, with runs of no length. */
export const TRAINING_PARTS = [
  {
    id: "classification",
    title: "Classification",
    link: "#/training?v=1&part=classification&data=iris&steps=30&seeds=2&tune=0.5:2:4:2",
  },
  {
    id: "forward",
    title: "Forward pass",
    link: "#/training?v=1&part=forward&depth=2&steps=5",
  },
  { id: "preference", title: "Preference", link: "#/training?v=1" },
  { id: "control", title: "Control", link: "#/training?v=1&part=control&iterations=20" },
  {
    id: "language",
    title: "Language model",
    link: "#/training?v=1&part=language&model=1,16,2,16,bytes&batch=4&steps=8&evaluate=256,4&seeds=2",
  },
] as const;

/** The parts of the geometry lab as their tabs name them. */
export const GEOMETRY_PARTS = [
  { id: "step", title: "One step", link: "#/geometry?v=1" },
  { id: "flow", title: "Flow", link: "#/geometry?v=1&part=flow&steps=40" },
  { id: "relaxation", title: "Relaxation", link: "#/geometry?v=1&part=relaxation&runs=100&steps=20" },
  { id: "stochastic", title: "Stochastic", link: "#/geometry?v=1&part=stochastic&runs=50&steps=60" },
  { id: "games", title: "Games", link: "#/geometry?v=1&part=games&steps=60" },
  { id: "online", title: "Experts", link: "#/geometry?v=1&part=online" },
  { id: "equalities", title: "Equalities", link: "#/geometry?v=1&part=equalities" },
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

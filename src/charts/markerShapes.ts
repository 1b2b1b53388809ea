/** @file Marker shapes: what a colour means is also told by a shape. */

export type MarkerShape = "circle" | "square" | "diamond" | "triangle" | "plus" | "down" | "star";

const star = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 === 0 ? 1.25 : 0.55;
  const angle = (i * Math.PI) / 5 - Math.PI / 2;
  return `${(radius * Math.cos(angle)).toFixed(3)},${(radius * Math.sin(angle)).toFixed(3)}`;
}).join("L");

/** Outlines of about equal weight around the origin, for radius 1. */
export const MARKER_OUTLINES: Readonly<Record<MarkerShape, string>> = {
  circle: "M-1,0A1,1 0 1 1 1,0A1,1 0 1 1 -1,0Z",
  square: "M-0.9,-0.9H0.9V0.9H-0.9Z",
  diamond: "M0,-1.25L1.25,0L0,1.25L-1.25,0Z",
  triangle: "M0,-1.15L1.15,0.85H-1.15Z",
  down: "M0,1.15L1.15,-0.85H-1.15Z",
  plus: "M-0.4,-1.15H0.4V-0.4H1.15V0.4H0.4V1.15H-0.4V0.4H-1.15V-0.4H-0.4Z",
  star: `M${star}Z`,
};

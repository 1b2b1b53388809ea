/** @file The shapes of markers: what a colour means can also be told by a shape. */

export type MarkerShape = "circle" | "square" | "diamond" | "triangle" | "plus" | "down" | "star" | "cross";

/** Outlines around the origin for radius 1, of about equal weight. */
export const MARKER_OUTLINES: Readonly<Record<MarkerShape, string>> = {
  circle: "M-1,0A1,1 0 1 1 1,0A1,1 0 1 1 -1,0Z",
  square: "M-0.9,-0.9H0.9V0.9H-0.9Z",
  diamond: "M0,-1.25L1.25,0L0,1.25L-1.25,0Z",
  triangle: "M0,-1.15L1.15,0.85H-1.15Z",
  down: "M0,1.15L1.15,-0.85H-1.15Z",
  plus: "M-0.4,-1.15H0.4V-0.4H1.15V0.4H0.4V1.15H-0.4V0.4H-1.15V-0.4H-0.4Z",
  star: "M0.000,-1.250L0.323,-0.445L1.189,-0.386L0.523,0.170L0.735,1.011L0.000,0.550L-0.735,1.011L-0.523,0.170L-1.189,-0.386L-0.323,-0.445Z",
  cross:
    "M0.530,-1.096L1.096,-0.530L0.566,0.000L1.096,0.530L0.530,1.096L0.000,0.566L-0.530,1.096L-1.096,0.530L-0.566,0.000L-1.096,-0.530L-0.530,-1.096L0.000,-0.566Z",
};

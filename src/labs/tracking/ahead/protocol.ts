/** @file What the page and its draughtsman say to each other. */
import type { TrackingParams } from "../run/params";
import type { TrackingTrace } from "../run/types";
import type { Paper, Sketch } from "./sketch";

export interface Order {
  readonly params: TrackingParams;
  readonly paper: Paper;
}

export interface Drawing {
  /** The params stay with the page. */
  readonly trace: Omit<TrackingTrace, "params">;
  readonly sketch: Sketch;
}

/** Null: it listens. */
export type Answer = Drawing | null;

/** @file What client and host say to each other. Every job ends with exactly one of done, failed, aborted. */
import type { Resource } from "../experiments/types";

/** One task of one run. The host plans again from the params: tasks would carry their resources along each time. */
export interface RunRequest {
  readonly kind: "run";
  readonly name: string;
  readonly params: unknown;
  /** Ids of resources that were sent before. */
  readonly resources: readonly string[];
  /** Index into the experiment's plan. */
  readonly task: number;
  /** The result of a shorter run that it goes on from. */
  readonly from: { readonly result: unknown } | null;
  /** Whether anybody looks at snapshots. */
  readonly watched: boolean;
}

/** One value that follows from a trace. */
export interface DeriveRequest {
  readonly kind: "derive";
  readonly name: string;
  /** The name of the derivation. */
  readonly what: string;
  readonly input: unknown;
}

/** A whole run, and what is drawn of it. */
export interface DrawRequest {
  readonly kind: "draw";
  readonly name: string;
  readonly params: unknown;
  /** Ids of resources that were sent before. */
  readonly resources: readonly string[];
  /** What it is drawn for. */
  readonly room: unknown;
}

/** What a worker can be asked to compute. */
export type TaskRequest = RunRequest | DeriveRequest | DrawRequest;

export type Request =
  /** `run`: what is asked for with the same number is of one run, which is planned once. */
  | (TaskRequest & { readonly job: number; readonly run: number })
  | { readonly kind: "cancel"; readonly job: number }
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "forget"; readonly id: string }
  /** Rest so many milliseconds after each slice from now on; 0 = none. */
  | { readonly kind: "rest"; readonly ms: number }
  | { readonly kind: "ping" };

export type Reply =
  /** The host listens; a worker that dies before this never started. */
  | { readonly kind: "ready" }
  /** Answers a ping between two slices. */
  | { readonly kind: "pong" }
  /** The host turns to this job: should it die now, this job was it. */
  | { readonly kind: "turn"; readonly job: number }
  | {
      readonly kind: "progress";
      readonly job: number;
      readonly done: number;
      readonly total: number;
      readonly snapshot: { readonly value: unknown } | null;
    }
  /** The host turns to the next job, as if it had said so. */
  | { readonly kind: "done"; readonly job: number; readonly result: unknown; readonly next: number | null }
  | { readonly kind: "failed"; readonly job: number; readonly message: string }
  | { readonly kind: "aborted"; readonly job: number };

/** A worker as the client sees it, whatever it is made of. */
export interface WorkerPort {
  readonly post: (request: Request) => void;
  readonly terminate: () => void;
}
export interface WorkerEvents {
  readonly onReply: (reply: Reply) => void;
  /** It is gone or out of order; `why` ends a sentence: "the worker stopped: …". */
  readonly onDeath: (why: string) => void;
}
/** Starts a worker; may throw when there are none. */
export type Spawn = (events: WorkerEvents) => WorkerPort;

/** Anything that was thrown, as words. */
export function sentence(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words === "" ? "The experiment stopped without saying why." : words;
}
export const asError = (error: unknown) => (error instanceof Error ? error : new Error(sentence(error)));

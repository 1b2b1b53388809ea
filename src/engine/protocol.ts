/** @file What client and host say to each other. Every job ends with exactly one of done, failed, aborted. */
import type { Resource } from "../experiments/types";

/**
 * Asks for one task of a run. The host plans again from the params, because tasks sent one by one would each
 * carry their resources along.
 */
export interface RunRequest {
  readonly kind: "run";
  readonly name: string;
  readonly params: unknown;
  /** Ids of resources that were sent before. */
  readonly resources: readonly string[];
  /** Index into the experiment's plan. */
  readonly task: number;
  /** The result of a shorter run to continue from; null = from the start. */
  readonly from: { readonly result: unknown } | null;
  /** Whether snapshots are wanted. */
  readonly watched: boolean;
}

/** Asks for one value that is derived from a trace. */
export interface DeriveRequest {
  readonly kind: "derive";
  readonly name: string;
  /** The name under which the experiment lists the derivation. */
  readonly what: string;
  readonly input: unknown;
}

/** Asks for a whole run and the drawing of its figures. */
export interface DrawRequest {
  readonly kind: "draw";
  readonly name: string;
  readonly params: unknown;
  /** Ids of resources that were sent before. */
  readonly resources: readonly string[];
  /** What the drawing is laid out for; only the lab knows its type. */
  readonly room: unknown;
}

/** What a worker can be asked to compute. */
export type TaskRequest = RunRequest | DeriveRequest | DrawRequest;

export type Request =
  /** All requests with the same `run` belong to one run, which is planned once. */
  | (TaskRequest & { readonly job: number; readonly run: number })
  | { readonly kind: "cancel"; readonly job: number }
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "forget"; readonly id: string }
  /** From now on, pause for so many milliseconds after each slice; 0 = no pause. */
  | { readonly kind: "rest"; readonly ms: number }
  | { readonly kind: "ping" };

export type Reply =
  /** The worker has loaded and listens. One that dies before this is taken as one that cannot start. */
  | { readonly kind: "ready" }
  /** The answer to a ping, sent between two slices. */
  | { readonly kind: "pong" }
  /** The host begins a slice of this job: if the worker dies now, this job is to blame. */
  | { readonly kind: "turn"; readonly job: number }
  | {
      readonly kind: "progress";
      readonly job: number;
      readonly done: number;
      readonly total: number;
      readonly snapshot: { readonly value: unknown } | null;
    }
  /** `next` is the job that the host turns to now; it sends no "turn" for that one. */
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
  /** The worker is gone or out of order; `why` ends a sentence: "the worker stopped: …". */
  readonly onDeath: (why: string) => void;
}
/** Starts a worker; throws where there can be none. */
export type Spawn = (events: WorkerEvents) => WorkerPort;

/** A thrown value as words. */
export function sentence(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words === "" ? "The experiment stopped without saying why." : words;
}
export const asError = (error: unknown) => (error instanceof Error ? error : new Error(sentence(error)));

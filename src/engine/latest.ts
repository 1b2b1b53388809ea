/** @file Latest wins: while somebody drags, only the newest run of a channel matters. */
import type { Resource } from "../experiments/types";
import type { EngineOf, NameOf, RunOptions, Shapes } from "./types";

export interface LatestOf<S extends Shapes<S>> {
  /** As `Engine.run`; an older run of the same channel is rejected with an AbortError first. */
  readonly run: <Name extends NameOf<S>>(
    channel: string,
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
    options?: RunOptions<S[Name]["trace"]>,
  ) => Promise<S[Name]["trace"]>;
  readonly abort: (channel: string, reason?: unknown) => void;
}

export function createLatest<S extends Shapes<S>>(engine: EngineOf<S>): LatestOf<S> {
  const channels = new Map<string, AbortController>();
  const abort = (
    channel: string,
    reason: unknown = new DOMException("The run was stopped.", "AbortError"),
  ) => {
    channels.get(channel)?.abort(reason);
    channels.delete(channel);
  };
  return {
    run: async (channel, name, params, resources, options = {}) => {
      abort(channel, new DOMException("A newer run took this one's place.", "AbortError"));
      const controller = new AbortController();
      channels.set(channel, controller);
      const signals = [controller.signal, ...(options.signal ? [options.signal] : [])];
      try {
        return await engine.run(name, params, resources, { ...options, signal: AbortSignal.any(signals) });
      } finally {
        if (channels.get(channel) === controller) channels.delete(channel);
      }
    },
    abort,
  };
}

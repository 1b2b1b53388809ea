/** @file A client with its workers' code at hand from the start: for the command line and for tests. */
import { createAsked } from "./asked";
import { createClient, type ClientOptions } from "./client";
import { createResults } from "./results";
import type { EngineOf, Shapes } from "./types";
import { createWorkers, type WorkersOptions } from "./workers";

export type PooledOptions<S extends Shapes<S>> = Omit<ClientOptions<S>, "fetchBeyond" | "results"> &
  WorkersOptions;

export const createPooledClient = <S extends Shapes<S>>(options: PooledOptions<S>): EngineOf<S> =>
  createClient({
    ...options,
    results: createResults(),
    fetchBeyond: () => Promise.resolve(() => ({ ...createWorkers(options), createAsked })),
  });

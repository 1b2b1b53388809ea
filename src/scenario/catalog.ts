/** @file The list of labs, and how to load what each declares. */
import type { AnyExperiment } from "../experiments/types";
import type { AnyLab } from "./lab";

export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Rejects when the lab's code cannot be loaded. */
  readonly load: () => Promise<AnyLab>;
}

export interface Catalog {
  /** The lab that an address without a link opens. */
  readonly home: AnyLab;
  readonly entries: readonly Entry[];
  readonly ids: readonly string[];
  readonly has: (id: unknown) => id is string;
  readonly load: (id: string) => Promise<AnyLab>;
  /** The experiment of a lab, for an engine. */
  readonly experiment: (id: string) => Promise<AnyExperiment>;
  readonly all: () => Promise<readonly AnyLab[]>;
}

/** @param others the labs besides the home lab, in the order of the tabs */
export function createCatalog(home: AnyLab, others: readonly Entry[]): Catalog {
  const entries = [{ id: home.id, title: home.title, load: () => Promise.resolve(home) }, ...others];
  const ids = entries.map(({ id }) => id);
  const load = (id: string): Promise<AnyLab> => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) throw new Error(`There is no lab "${id}"; there are ${ids.join(", ")}.`);
    return entry.load();
  };
  return {
    home,
    entries,
    ids,
    has: (id): id is string => typeof id === "string" && ids.includes(id),
    load,
    experiment: async (id) => (await load(id)).experiment(),
    all: () => Promise.all(ids.map(load)),
  };
}

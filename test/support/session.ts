/** @file A session at an address bar that is none. */
import { catalog } from "../../src/labs/catalog";
import type { Address } from "../../src/store/location";
import { createSession } from "../../src/store/session";
import { servicesWith } from "./labStore";

/** An address bar with these entries so far, the last of which is shown. */
export function addressAt(link: string) {
  const entries = [link];
  let navigate = (_hash: string): void => undefined;
  const address: Address = {
    read: () => entries.at(-1) ?? "",
    write: (next) => void entries.splice(-1, 1, next()),
    flush: () => undefined,
    push: (next) => void entries.push(next),
    follow: (next) => {
      entries.push(next);
      navigate(next);
    },
    onNavigate: (callback) => {
      navigate = callback;
      return () => undefined;
    },
  };
  return { address, entries };
}

export function sessionAt(link: string) {
  const { engine, datasets, interaction, now } = servicesWith({ lab: catalog.home });
  const { address, entries } = addressAt(link);
  const session = createSession({
    catalog,
    pages: ["made-up"],
    engine,
    datasets,
    interaction,
    address,
    now,
  });
  return { session, entries, address };
}

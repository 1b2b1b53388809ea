/** @file Keeps a pinned run when a preset of the same lab and part is opened, to compare with. */
import { catalog } from "../../labs/catalog";
import { encodeLink, makeScenario, type AnyLab } from "../../scenario";
import { decodeIn } from "../../scenario/decode";
import type { Scenario } from "../../scenario/types";
import type { Session } from "../../store/session";

/** What a view says about its pinned run. */
interface Pinned {
  readonly pin: object;
  readonly compare?: unknown;
}

/** The pinned runs of the labs as the person left them, by the labs' ids. */
export type Pins = ReadonlyMap<string, Pinned>;

function pinnedIn(view: object): Pinned | null {
  if (!("pin" in view) || typeof view.pin !== "object" || view.pin === null) return null;
  return { pin: view.pin, ...("compare" in view && { compare: view.compare }) };
}

/** @param labs those whose code is loaded */
export function pinsIn({ getState }: Session, labs: readonly AnyLab[]): Pins {
  const all = labs.map((lab) => {
    const { view } = decodeIn(lab, getState().linkOf(lab.id), catalog).scenario;
    return [lab.id, pinnedIn(view)] as const;
  });
  return new Map(all.flatMap(([id, pinned]) => (pinned === null ? [] : [[id, pinned] as const])));
}

const partOf = (params: object) => ("part" in params ? params.part : null);

/** The scenario with the pinned run, if that is of the same lab and part and the scenario pins none itself. */
export function withPin(lab: AnyLab, scenario: Scenario, pins: Pins): Scenario {
  const pinned = pins.get(lab.id);
  const { params, view } = scenario;
  if (pinned === undefined || pinnedIn(view) !== null || partOf(pinned.pin) !== partOf(params))
    return scenario;
  return makeScenario(lab, params, { ...view, ...pinned });
}

/** The same for a link. A link that names no lab, or cannot be fully read, stays as it is. */
export function linkWithPin(labs: readonly AnyLab[], link: string, pins: Pins): string {
  const lab = labs.find(({ id }) => link.startsWith(`#/${id}?`));
  if (lab === undefined || !pins.has(lab.id)) return link;
  const { scenario, notices } = decodeIn(lab, link, catalog);
  const kept = withPin(lab, scenario, pins);
  return notices.length > 0 || kept === scenario ? link : encodeLink(lab, kept);
}

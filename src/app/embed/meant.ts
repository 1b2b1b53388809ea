/** @file The scenario that a message asks for. */
import { catalog } from "../../labs/catalog";
import { quote } from "../../param/text";
import { pathOf, type AnyLab, type Notice, type Scenario } from "../../scenario";
import type { Asked } from "./message";

type Meant =
  | {
      readonly ok: true;
      readonly lab: AnyLab;
      readonly scenario: Scenario;
      readonly notices: readonly Notice[];
    }
  | { readonly ok: false; readonly error: string };

const refuse = (error: string): Meant => ({ ok: false, error });

export async function meantBy(asked: Exclude<Asked, { type: "get" }>): Promise<Meant> {
  if ("link" in asked) {
    const [place = ""] = pathOf(asked.link);
    if (!catalog.has(place))
      return refuse(`There is no lab ${quote(place)}; there are ${catalog.ids.join(", ")}.`);
    const { decodeLink } = await import("../../scenario/decode");
    return { ok: true, ...(await decodeLink(asked.link, catalog)) };
  }
  const { parseScenario } = await import("../../scenario/file");
  const parsed = await parseScenario(asked.scenario, catalog);
  return parsed.ok ? { ...parsed, notices: [] } : refuse(parsed.error);
}

/** @file Links of lectures: `#/lecture`, `#/lecture/<id>?v=1&step=3&face=article`, `#/lecture/shared?v=1&d=…`. */
import { lookOf, pathOf } from "../../scenario";

export const FACES = ["slides", "article", "handout", "presenter", "edit"] as const;
export type Face = (typeof FACES)[number];

export interface LectureLink {
  /** "mine/…" is on this device, "shared" in the link itself; null: the list of all. */
  readonly id: string | null;
  /** From 0 on. */
  readonly step: number;
  readonly face: Face;
  /** Of a handout: those for who speaks, too. */
  readonly notes?: boolean;
  /** A lecture within the link. */
  readonly packed?: string | null;
}

const queryOf = (link: string) => new URLSearchParams(link.split("?")[1] ?? "");

/** Whatever it cannot read is as usual. */
export function readLectureLink(link: string): Required<LectureLink> {
  const query = queryOf(link);
  const step = Number(query.get("step") ?? "1");
  const id = pathOf(link).slice(1).join("/");
  return {
    id: id === "" ? null : id,
    step: Number.isSafeInteger(step) && step >= 1 ? step - 1 : 0,
    face: FACES.find((face) => face === query.get("face")) ?? "slides",
    notes: query.get("notes") === "1",
    packed: query.get("d"),
  };
}

/** Whose windows keep in step with each other: two lectures that came in links are two. */
export const windowsOf = (id: string, link: string): string =>
  id === "shared" ? `${id} ${queryOf(link).get("d") ?? ""}` : id;

/** With the look of the link that is shown now, and the lecture within it where it is the same. */
export function lectureLink({ id, step, face, notes = false, packed }: LectureLink, now = ""): string {
  const { theme, embed } = lookOf(now);
  const inside = packed ?? (id === "shared" ? queryOf(now).get("d") : null);
  const parts = [
    "v=1",
    ...(step > 0 ? [`step=${step + 1}`] : []),
    ...(face === "slides" ? [] : [`face=${face}`]),
    ...(notes ? ["notes=1"] : []),
    ...(theme === "auto" ? [] : [`theme=${theme}`]),
    ...(embed ? ["embed=1"] : []),
    ...(inside === null ? [] : [`d=${inside}`]),
  ];
  return `#/lecture${id === null ? "" : `/${id}`}?${parts.join("&")}`;
}

/** @file Links of lectures: `#/lecture`, `#/lecture/<id>?v=1&step=3&face=article`, `#/lecture/shared?v=1&d=…`. */
import { lookOf, pathOf } from "../../scenario";

export const FACES = ["slides", "article", "handout", "presenter", "edit"] as const;
export type Face = (typeof FACES)[number];

export interface LectureLink {
  /** "mine/…" is a lecture on this device, "shared" one inside the link; null: the list of all lectures. */
  readonly id: string | null;
  /** Counted from 0. */
  readonly step: number;
  readonly face: Face;
  /** Whether a handout includes the speaker's notes. */
  readonly notes?: boolean;
  /** A lecture inside the link, compressed. */
  readonly packed?: string | null;
}

const queryOf = (link: string) => new URLSearchParams(link.split("?")[1] ?? "");

/** Reads a link; what cannot be read is at its default. */
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

/** Identifies the windows that keep in step with each other. Two lectures that came in links are different. */
export const windowsOf = (id: string, link: string): string =>
  id === "shared" ? `${id} ${queryOf(link).get("d") ?? ""}` : id;

/** The link of a lecture, with the look of the present link and, for the same lecture, the lecture inside it. */
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

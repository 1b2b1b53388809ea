/** @file Links of lectures: `#/lecture`, `#/lecture/<id>?v=1&step=3&face=article`. */
import { lookOf, pathOf } from "../../scenario";

export const FACES = ["slides", "article"] as const;
export type Face = (typeof FACES)[number];

export interface LectureLink {
  /** Null: the list of all. */
  readonly id: string | null;
  /** From 0 on. */
  readonly step: number;
  readonly face: Face;
}

/** Whatever it cannot read is as usual. */
export function readLectureLink(link: string): LectureLink {
  const query = new URLSearchParams(link.split("?")[1] ?? "");
  const step = Number(query.get("step") ?? "1");
  return {
    id: pathOf(link)[1] ?? null,
    step: Number.isSafeInteger(step) && step >= 1 ? step - 1 : 0,
    face: FACES.find((face) => face === query.get("face")) ?? "slides",
  };
}

/** With the look of the link that is shown now. */
export function lectureLink({ id, step, face }: LectureLink, now = ""): string {
  const { theme, embed } = lookOf(now);
  const parts = [
    "v=1",
    ...(step > 0 ? [`step=${step + 1}`] : []),
    ...(face === "slides" ? [] : [`face=${face}`]),
    ...(theme === "auto" ? [] : [`theme=${theme}`]),
    ...(embed ? ["embed=1"] : []),
  ];
  return `#/lecture${id === null ? "" : `/${id}`}?${parts.join("&")}`;
}

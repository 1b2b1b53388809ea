/** @file A figure's way into a lecture of one's own, in its menu. */
import type { FigureAction } from "../charts/export/actions";

export const addToLecture = (link: string): readonly FigureAction[] => [
  {
    id: "lecture",
    label: "Add to a lecture …",
    run: async () => {
      (await import("../pages/lecture/add/open")).openAdd(link);
      return null;
    },
  },
];

/** @file The item of a figure's menu that adds the figure to a person's own lecture. */
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

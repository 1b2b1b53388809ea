/** @file The sizes of text and strokes in figures on this screen. */
import { createContext, useContext, useMemo } from "react";
import { useScreenScale } from "../ui/screen";
import { grown, PROJECTOR, SCREEN, type FigureTheme } from "./ink";

/** The theme of figures that are drawn for another place than a page: for a slide. */
export const GivenTheme = createContext<FigureTheme | null>(null);

/** The theme; the same object as long as nothing changes. */
export function useFigureTheme(projector: boolean): FigureTheme {
  const scale = useScreenScale(projector);
  const usual = useMemo(() => grown(projector ? PROJECTOR : SCREEN, scale), [projector, scale]);
  return useContext(GivenTheme) ?? usual;
}

/** @file How large figures draw their text and strokes on this screen. */
import { createContext, useContext, useMemo } from "react";
import { useScreenScale } from "../ui/screen";
import { grown, PROJECTOR, SCREEN, type FigureTheme } from "./ink";

/** Where the figures around it are to be drawn for another place than a page: a slide. */
export const GivenTheme = createContext<FigureTheme | null>(null);

/** The same object while nothing changes. */
export function useFigureTheme(projector: boolean): FigureTheme {
  const scale = useScreenScale(projector);
  const usual = useMemo(() => grown(projector ? PROJECTOR : SCREEN, scale), [projector, scale]);
  return useContext(GivenTheme) ?? usual;
}

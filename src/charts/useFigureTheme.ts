/** @file How large figures draw their text and strokes on this screen. */
import { useMemo } from "react";
import { useScreenScale } from "../ui/screen";
import { grown, PROJECTOR, SCREEN, type FigureTheme } from "./ink";

/** The same object while nothing changes. */
export function useFigureTheme(projector: boolean): FigureTheme {
  const scale = useScreenScale(projector);
  return useMemo(() => grown(projector ? PROJECTOR : SCREEN, scale), [projector, scale]);
}

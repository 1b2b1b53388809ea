/** @file How large letters and strokes are on a figure that one asks on. */
import { useContext } from "react";
import { SCREEN, type FigureTheme } from "../../../charts/ink";
import { GivenTheme } from "../../../charts/useFigureTheme";

export const useOverTheme = (): FigureTheme => useContext(GivenTheme) ?? SCREEN;

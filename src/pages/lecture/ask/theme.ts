/** @file The sizes of text and strokes on a figure with a question. */
import { useContext } from "react";
import { SCREEN, type FigureTheme } from "../../../charts/ink";
import { GivenTheme } from "../../../charts/useFigureTheme";

export const useOverTheme = (): FigureTheme => useContext(GivenTheme) ?? SCREEN;

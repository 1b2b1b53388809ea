/** @file What a figure's menu offers besides what every figure can: given from outside, for the link of the figure. */
import { createContext } from "react";
import type { FigureAction } from "./actions";

export const MoreActions = createContext<((link: string) => readonly FigureAction[]) | null>(null);

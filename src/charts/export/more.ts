/** @file Further items for the menus of figures, provided from outside through a context. */
import { createContext } from "react";
import type { FigureAction } from "./actions";

export const MoreActions = createContext<((link: string) => readonly FigureAction[]) | null>(null);

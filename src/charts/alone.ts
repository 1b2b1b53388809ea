/** @file The id of the figure that is shown alone, while the others are hidden. */
import { createContext } from "react";

export const FigureAlone = createContext<string | null>(null);

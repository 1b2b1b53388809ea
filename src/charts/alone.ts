/** @file The figure that is shown alone, by its id; the others around it are not shown. */
import { createContext } from "react";

export const FigureAlone = createContext<string | null>(null);

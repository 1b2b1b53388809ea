/** @file Where a figure with a picture stands, where more than it may stand there. */
import { createContext, type ComponentType } from "react";
import type { PictureFigureProps } from "./PictureFigure";

/** Must not change under a figure. */
export const FigurePlace = createContext<ComponentType<PictureFigureProps> | null>(null);

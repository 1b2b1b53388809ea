/** @file Lays something over every picture below in the tree. While it is there, the picture's own grips are off. */
import { createContext, type ReactNode } from "react";
import type { Picture } from "./picture/types";

export type Over = (on: Pick<Picture, "size" | "plane">) => ReactNode;

export const PictureOver = createContext<Over | null>(null);

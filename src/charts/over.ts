/** @file What is put on every picture below it, from outside: the picture's own grips rest meanwhile. */
import { createContext, type ReactNode } from "react";
import type { Picture } from "./picture/types";

export type Over = (on: Pick<Picture, "size" | "plane">) => ReactNode;

export const PictureOver = createContext<Over | null>(null);

/** @file Prose without its looks, as it is read aloud or stands in plain text. */
import { plainWords } from "../../ui/plainWords";
import type { Prose } from "./types";

export const spoken = ({ text, slots }: Prose): string => plainWords(text, slots);

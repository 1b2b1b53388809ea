/** @file Prose as it is read aloud. */
import { spokenWords } from "../../ui/spokenWords";
import type { Prose } from "./types";

export const spoken = ({ text, slots }: Prose): string => spokenWords(text, slots);

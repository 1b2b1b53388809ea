/** @file Names that people gave, in running text: exactly as typed, each isolated from the direction of the text around it. */

/** Unicode's isolates: text between them does not reorder the text around it, nor is it read as notation. */
const [OPENING_ISOLATE, CLOSING_ISOLATE] = ["\u2068", "\u2069"];
const ISOLATES = /[\u2066-\u2069]/g;

const alone = (text: string) =>
  text === "" ? "" : `${OPENING_ISOLATE}${text.replace(ISOLATES, "")}${CLOSING_ISOLATE}`;

/** The name of a rule in the notation of Rich, set as typed; only `η_max` becomes a symbol. */
export const named = (label: string): string => label.split("η_max").map(alone).join("η_max");

/** @file Names that people gave, in running text: exactly as typed, and for themselves in the order of reading. */

/** Unicode's isolates: what stands between them neither reorders the text around it nor is read as notation. */
const [OPEN, CLOSE] = ["\u2068", "\u2069"];
const ISOLATES = /[\u2066-\u2069]/g;

const alone = (text: string) => (text === "" ? "" : `${OPEN}${text.replace(ISOLATES, "")}${CLOSE}`);

/** The name of a rule in the notation of Rich, which sets it as it is; only `η_max` is a symbol. */
export const named = (label: string): string => label.split("η_max").map(alone).join("η_max");

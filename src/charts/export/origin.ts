/** @file The origin that exports name: the program with its version, and the link that shows the same. */

export const MAKER = `Mirrorstep ${__APP_VERSION__}`;

/** The origin in one line of plain text. */
export const originOf = (link: string): string => `${MAKER}, ${link}`;

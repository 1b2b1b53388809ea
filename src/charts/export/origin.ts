/** @file What an export says of its origin: the program with its version, and the link that shows the same. */

export const MAKER = `Mirrorstep ${__APP_VERSION__}`;

/** Both in one line of plain text. */
export const originOf = (link: string): string => `${MAKER}, ${link}`;

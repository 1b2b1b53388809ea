/**
 * @file Marks the elements of a page that take dropped files. The value says what to do with a file, as the
 * end of "to take it in, …".
 */

export const TAKES_FILES = "data-takes-files";

export const takesFiles = (words: string) => ({ [TAKES_FILES]: words });

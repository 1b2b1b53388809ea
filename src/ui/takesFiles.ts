/** @file How one finds what takes files on a page: each says what to do with one, after "to take it in,". */

export const TAKES = "data-takes-files";

export const takesFiles = (words: string) => ({ [TAKES]: words });

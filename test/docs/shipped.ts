/** @file The data that ships, from the tables that lie beside it. */
import { readText } from "./pages";

export interface Shipped {
  readonly path: string;
  readonly what: string;
  readonly size: string;
  readonly licence: string;
}

/** A row of a table whose first cell is a file; columns after the licence say more than is repeated. */
const ROW = /^\| ([\w./-]+\.\w+) \| ([^|]+) \| (\d+) \| ([^|]+) \|/;

export const shipped: readonly Shipped[] = readText("public/data/README.md")
  .split(/(?=^\| file)/m)
  .flatMap((table) => {
    const unit = /^\| file[^|]*\| what \| (\w+) \|/.exec(table)?.[1] ?? "";
    return table.split("\n").flatMap((line) => {
      const [, path, what, count, licence] = ROW.exec(line) ?? [];
      if (path === undefined || what === undefined || licence === undefined) return [];
      return [{ path, what, size: `${count} ${unit}`, licence }];
    });
  });

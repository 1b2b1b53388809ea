/** @file The rooms of src/ with what they may import, from the rules that the gate checks. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { house } from "../../tools/layers.rules.mjs";
import { root } from "../../tools/project.mjs";

const filesOf = (room: string) =>
  readdirSync(join(root, "src", room), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${room}/${path.replaceAll("\\", "/")}`);

const rooms = Object.entries(house).map(([name, rules]) => ({ name, ...rules, files: filesOf(name) }));

function mayImport({ name, may, packages = [] }: (typeof rooms)[number]): string {
  const allowed = may.map((path) => new RegExp(`^${path}`));
  const others = rooms.flatMap((other) => {
    const open = other.files.filter((file) => allowed.some((pattern) => pattern.test(file)));
    if (other.name === name || open.length === 0) return [];
    return [open.length < other.files.length ? `${other.name} (in part)` : other.name];
  });
  const all = [...others, ...packages.filter((each) => !/[.+]|-dom$/.test(each))];
  return all.length === 0 ? "nothing" : all.join(", ");
}

export const roomRows = (): string[][] =>
  rooms.map((room) => [`\`src/${room.name}/\``, room.about, mayImport(room)]);

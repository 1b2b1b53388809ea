/** @file A person's own presets: a name and a link each, kept on this device. */
import { isRecord } from "../../param/isRecord";
import { catalog } from "../../labs/catalog";
import { decodeLink } from "../../scenario/decode";
import { quote } from "../../param/text";
import { keptList } from "../../store/kept";

export interface OwnPreset {
  readonly title: string;
  readonly link: string;
}

export const MAX_TITLE = 80;
export const MAX_OWN = 500;
/** The size of the largest file that is read, in bytes. */
export const MAX_FILE = 1_000_000;

/** The preset in a value; or a clause that says why there is none. */
function read(value: unknown): OwnPreset | string {
  if (!isRecord(value)) return `is ${quote(value)}; it must be like {"title": …, "link": …}`;
  const { title, link } = value;
  if (typeof title !== "string" || title.trim() === "") return "has no title";
  if (title.length > MAX_TITLE)
    return `has a title of ${title.length} characters; at most ${MAX_TITLE} are kept`;
  if (typeof link !== "string") return "has no link";
  return { title: title.trim(), link };
}

const own = keptList("presets", (value) => {
  const preset = read(value);
  return typeof preset === "string" ? null : preset;
});

export const readOwn = own.read;

const isSame = (a: OwnPreset, b: OwnPreset) => a.title === b.title && a.link === b.link;

/** Keeps presets and returns how many of them are new. */
export async function keepOwn(presets: readonly OwnPreset[]): Promise<number> {
  let added = 0;
  await own.change((there) => {
    const fresh = presets.filter((preset) => !there.some((other) => isSame(other, preset)));
    added = fresh.length;
    return there.length + added > MAX_OWN
      ? `At most ${MAX_OWN} presets are kept; remove some first.`
      : [...there, ...fresh];
  });
  return added;
}

export const removeOwn = (preset: OwnPreset): Promise<void> =>
  own.change((there) => there.filter((other) => !isSame(other, preset)));

const MARK = "presets";

export const writeFile = (presets: readonly OwnPreset[]): string =>
  `${JSON.stringify({ mirrorstep: MARK, v: 1, presets }, null, 2)}\n`;

function listIn(text: string): readonly unknown[] {
  if (text.length > MAX_FILE)
    throw new Error(`The file is longer than ${MAX_FILE / 1e6} MB: it is no list of presets.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error("The file is no JSON; choose one that was exported here.");
  }
  if (!isRecord(json) || json["mirrorstep"] !== MARK || !Array.isArray(json["presets"]))
    throw new Error(`The file holds no presets; one that does begins with {"mirrorstep": "${MARK}", "v": 1.`);
  if (json["v"] !== 1)
    throw new Error(`The file is of version ${quote(json["v"])}; this app reads version 1.`);
  if (json["presets"].length > MAX_OWN)
    throw new Error(`The file holds ${json["presets"].length} presets; at most ${MAX_OWN} are kept.`);
  return json["presets"];
}

/** The presets in a file. Throws a sentence about the first that cannot be used; then none is taken. */
export async function readFile(text: string): Promise<readonly OwnPreset[]> {
  const presets: OwnPreset[] = [];
  for (const [i, value] of listIn(text).entries()) {
    const refuse = (why: string) => new Error(`Preset ${i + 1} ${why} Nothing was imported.`);
    const preset = read(value);
    if (typeof preset === "string") throw refuse(`${preset}.`);
    const [notice] = (await decodeLink(preset.link, catalog)).notices;
    if (notice !== undefined) throw refuse(`has a link that cannot be followed: ${notice.message}`);
    presets.push(preset);
  }
  return presets;
}

/**
 * @file `figure`: writes a figure of a scenario as SVG or PDF, with the same bytes that the app saves, or as
 * a Python program.
 */
import { pixelsFor } from "../../charts/export/wanted";
import { pdfOf } from "../../charts/pdf/pdf";
import type { FileOptions } from "../../charts/picture/standalone";
import { standaloneSvg } from "../../charts/picture/standalone";
import { PROJECTOR, SCREEN } from "../../charts/ink";
import { MAKER, originOf } from "../../charts/export/origin";
import { encodeLink, type AnyLab, type Scenario } from "../../scenario";
import type { Picture } from "../../charts/picture/types";
import type { SavedPalette } from "../../ui/palette";
import { onlyValue } from "../arguments";
import type { Arguments, Command } from "../command";
import { fontFile } from "../fontFile";
import { readScenario } from "../input";
import { nearest } from "../nearest";
import { checkWritable, say, writeStream } from "../output";
import { Refusal } from "../refusal";
import { loadResources } from "../run/data";
import { seenBy } from "../run/execute";

const THEMES: readonly SavedPalette[] = ["light", "dark", "projector", "print"];
const WIDTH = { least: 240, most: 4000, usual: 720 };

function themeOf(args: Arguments, { view }: Scenario): SavedPalette {
  const given = args.options.get("theme");
  if (given === undefined) return view.theme === "auto" ? "light" : view.theme;
  const theme = THEMES.find((name) => name === given);
  if (theme === undefined) throw new Refusal(`--theme ${given}: there are ${THEMES.join(", ")}.`);
  return theme;
}

function pixelsOf(args: Arguments, name: "width" | "height"): number | null {
  const given = args.options.get(name);
  if (given === undefined) return null;
  const pixels = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(pixels >= WIDTH.least && pixels <= WIDTH.most))
    throw new Refusal(
      `--${name} ${given}: it takes a whole number of pixels from ${WIDTH.least} to ${WIDTH.most}.`,
    );
  return pixels;
}

/** The width in pixels, from either of two options. */
function widthOf(args: Arguments): number {
  const given = args.options.get("mm");
  if (given === undefined) return pixelsOf(args, "width") ?? WIDTH.usual;
  const pixels = /^\d+(\.\d+)?$/.test(given) ? pixelsFor(Number(given)) : NaN;
  if (args.options.has("width")) throw new Refusal("--mm and --width both say how wide it is; give one.");
  if (pixels >= WIDTH.least && pixels <= WIDTH.most) return pixels;
  const [least, most] = [WIDTH.least, WIDTH.most].map((limit) => limit / pixelsFor(1));
  throw new Refusal(
    `--mm ${given}: it takes millimetres from ${Math.ceil(least ?? 0)} to ${Math.floor(most ?? 0)}.`,
  );
}

/** The picture in the format that the file's name asks for. */
async function fileOf(
  out: string,
  picture: Picture,
  options: FileOptions,
): Promise<Iterable<string> | Uint8Array> {
  if (!/\.pdf$/i.test(out)) return [await standaloneSvg(picture, options)];
  return pdfOf(picture, { ...options, font: fontFile, maker: MAKER });
}

function figureOf(args: Arguments, lab: AnyLab, { params, view }: Scenario): string {
  const { figures } = lab.scope(params);
  const asked = args.options.get("figure") ?? view.figure ?? figures[0] ?? "";
  if (figures.includes(asked)) return asked;
  const meant = nearest(asked, figures);
  const way = meant === null ? `there are ${figures.join(", ")}` : `did you mean ${meant}?`;
  throw new Refusal(`This scenario has no figure "${asked}"; ${way}${meant === null ? "." : ""}`);
}

/** The address of the app, if a whole address was given. */
const placeOf = (text: string) => (/^[a-z]+:\/\//.test(text) ? text.slice(0, text.indexOf("#")) : "");

export const figure: Command = {
  name: "figure",
  usage:
    "figure <scenario.json | link | -> --out FILE.svg|FILE.pdf|FILE.py [--figure ID] [--theme light|dark|projector|print] [--width PX | --mm MM] [--height PX] [--data FILE]",
  words:
    "draws a figure of a scenario as an SVG or a PDF that needs nothing else, the bytes that the app saves; or writes the Python that draws it",
  options: {
    out: {
      value: "FILE",
      words: "where to write it, - for an SVG on standard output; a PDF or a Python program where it ends so",
    },
    figure: {
      value: "ID",
      words: "which of the scenario's figures; the one its link shows alone, else the first",
    },
    theme: {
      value: "THEME",
      words: "its colours and sizes: light, dark, projector or print; else the link's",
    },
    width: { value: "PX", words: `pixels from ${WIDTH.least} to ${WIDTH.most}, usually ${WIDTH.usual}` },
    mm: { value: "MM", words: "instead of --width, in millimetres of paper: a pixel is a 96th of an inch" },
    height: { value: "PX", words: "the same for the height of the picture; else what suits the width" },
    data: { value: "FILE", words: "a stream's own data, as of run" },
  },
  run: async (args, environment) => {
    const given = onlyValue(args, figure, "A scenario");
    const { lab, scenario, notices } = await readScenario(given, environment);
    const out = args.options.get("out");
    if (out === undefined)
      throw new Refusal("figure needs --out FILE.svg, FILE.pdf or FILE.py (- for standard output).");
    checkWritable(out, environment);
    const id = figureOf(args, lab, scenario);
    const palette = themeOf(args, scenario);
    const theme = palette === "projector" ? PROJECTOR : SCREEN;
    const viewport = { width: widthOf(args), height: pixelsOf(args, "height"), theme };
    for (const { message } of notices) say(message, environment);
    const own = args.options.get("data");
    const load = (params: object) => {
      // The scenario may compare with other runs, and these need not use the file.
      const isWanted =
        params === scenario.params || lab.sources?.(params).some((source) => typeof source !== "string");
      return loadResources(lab, { ...scenario, params }, isWanted === true ? own : undefined, environment);
    };
    const link = encodeLink(lab, { ...scenario, view: { ...scenario.view, figure: id } });
    const origin = originOf(placeOf(given) + link);
    const [seen, draw] = await Promise.all([seenBy(lab, id, scenario, load, environment), lab.draw()]);
    if (/\.py$/i.test(out)) {
      const told = { ...seen, resources: await load(scenario.params) };
      return writeStream(out, [await (await lab.program(told.params))(id, told, origin)], environment);
    }
    const picture = draw(id, seen, viewport);
    if (picture === null) throw new Refusal(`There is nothing to draw in "${id}" of this scenario.`);
    const options = { palette, origin, font: fontFile };
    await writeStream(out, await fileOf(out, picture, options), environment);
  },
};

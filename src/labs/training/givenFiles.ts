/**
 * @file Python code that finds a program's files: named as its arguments, or in its folder. If one is
 * missing, it says so in a sentence.
 */
import { EXAMPLE_SETS } from "../../experiments/data/exampleSets";
import type { LocalWeights } from "../../experiments/data/source";
import type { ClassificationParams } from "./run/classification/params";

const quoted = (text: string): string => JSON.stringify(text);
const begins = (id: string) => `sha256 begins with ${id.slice(0, 12)}`;

/** The files among the arguments; names of pictures are for the program's output. */
export const GIVEN_FILES = `files = [name for name in sys.argv[1:] if not name.endswith((".png", ".pdf", ".svg"))]


def given(name, whence, named):
    """What is in a file; where there is none the program ends with a sentence."""
    try:
        with open(name, "rb") as file:
            return file.read()
    except OSError:
        sys.exit(f"The file {name} is not here. {whence}: python3 {sys.argv[0]} {named}")`;

/** Two lines of Python that read the file at this place of the arguments, or the usual file. */
const readAt = (place: number, usual: string, whence: string, named: string) =>
  `given(files[${place}] if len(files) > ${place} else ${quoted(usual)}, ${quoted(whence)}, ${quoted(named)})`;

const shippedAt = (folder: string) => `the app has it under its address at data/${folder}`;

/** Reads the table of examples as bytes. */
export function readTable({ data }: Pick<ClassificationParams, "data">): string {
  if (typeof data !== "string")
    return readAt(
      0,
      "your-file.csv",
      `It is the table of your own that was opened in the app, whose ${begins(data.local)}. Name it after this program`,
      "TABLE.csv",
    );
  const { file, title, source } = EXAMPLE_SETS[data];
  return readAt(
    0,
    file,
    `These are the examples “${title}” (${source}); ${shippedAt(`uci/${file}`)}. Save it from there into this folder, or name its place`,
    `FOLDER/${file}`,
  );
}

/** Reads one of the two texts as bytes from a folder. */
export const readText = (file: string): string =>
  `given(folder + "/${file}", ${quoted(
    `It is text of Wikipedia; ${shippedAt(`wikitext-2/${file}`)}. Save it, valid.txt and test-65536.txt, from there into one folder, and name that`,
  )}, "FOLDER")`;

/** Reads the initial weights as bytes. */
export const readWeights = ({ local }: LocalWeights, before: string): string =>
  readAt(
    1,
    "weights.safetensors",
    `The run starts from weights that “save … weights” of the app wrote, whose ${begins(local)}. Name their file after the other`,
    `${before} WEIGHTS.safetensors`,
  );

/** @file The moving target in Python, with its numbers; of a stream, the data that the run reads is embedded. */
import type { Stream, TrackingParams } from "../../run/params";
import type { Dataset } from "../../../../experiments/types";
import { pyArray } from "../../../shared/python/text";

/** One letter for each of up to 64 classes. */
const CODES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const LINE_LENGTH = 100;
/** A program with more numbers than this would be unreadable. */
const MOST_NUMBERS = 200_000;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (let i = 0; i < text.length; i += LINE_LENGTH) lines.push(text.slice(i, i + LINE_LENGTH));
  return lines.join("\n");
}

function labelTarget(labels: Uint8Array, { names }: Dataset, width: number): string {
  const text = Array.from(labels, (label) => CODES[label] ?? "").join("");
  return `# The labels of the ${labels.length} days or lines that the run reads, embedded: a letter each.
names = ${JSON.stringify(names)}
codes = "${CODES}"
labels = np.array([codes.index(letter) for letter in """
${wrapped(text)}
""".replace("\\n", "")])


def target(t):
    """The frequencies of the labels in the trailing window, 1/2 added to each count."""
    t = min(t, labels.size - 1)
    window = labels[max(0, t - ${width - 1}) : t + 1]
    return (np.bincount(window, minlength=len(names)) + 0.5) / (window.size + 0.5 * len(names))`;
}

function rowTarget(rows: Float64Array, classes: number, width: number): string {
  if (rows.length > MOST_NUMBERS)
    throw new Error(
      `The run reads ${rows.length} numbers of your file, too many to put into a program; shorten the run to ${Math.floor(MOST_NUMBERS / classes)} steps.`,
    );
  const lines = Array.from({ length: rows.length / classes }, (_, t) =>
    rows.subarray(t * classes, (t + 1) * classes).join(" "),
  );
  return `# The ${lines.length} distributions that the run reads, embedded.
rows = np.array("""
${lines.join("\n")}
""".split(), dtype=float).reshape(-1, ${classes})


def target(t):
    """The mean of the distributions in the trailing window."""
    t = min(t, len(rows) - 1)
    return rows[max(0, t - ${width - 1}) : t + 1].mean(axis=0)`;
}

function streamTarget({ window }: Stream, steps: number, dataset: Dataset | null): string {
  if (dataset === null) throw new Error("The data of this run is not there yet; wait for it and try again.");
  const length = Math.min(dataset.length, steps + 1);
  const classes = dataset.names.length;
  if (dataset.kind === "labels") return labelTarget(dataset.labels.subarray(0, length), dataset, window);
  return rowTarget(dataset.distributions.subarray(0, length * classes), classes, window);
}

/** Defines `target(t)`. */
export function targetPart({ target, steps }: TrackingParams, dataset: Dataset | null): string {
  if (target.kind === "stream") return streamTarget(target, steps, dataset);
  if (target.kind === "shift")
    return `before = ${pyArray(target.before)}
after = ${pyArray(target.after)}


def target(t):
    return before if t < shift else after`;
  return `first = ${pyArray(target.from)}
last = ${pyArray(target.to)}


def target(t):
    done = min(1, max(0, (t - ${target.start}) / ${target.end - target.start}))
    return (1 - done) * first + done * last`;
}

/** @file A sequence of labels as class indices. Classes are sorted as numbers if all are numbers, otherwise by code unit. */
import { quote } from "../numbers";
import { MAX_CLASSES } from "./source";
import { DataError } from "./records";

const MAX_LABEL = 100;

export interface LabelData {
  readonly names: readonly string[];
  readonly labels: Uint8Array;
}

/**
 * Collects labels step by step and numbers their classes at the end. Spellings with the same key are one
 * class, named after the shortest of them.
 */
export class LabelCollector {
  /** The class of each spelling. */
  private readonly index = new Map<string, number>();
  private readonly classOf = new Map<string | number, number>();
  private readonly names: string[] = [];
  private found = new Uint8Array(1024);
  private count = 0;

  constructor(private readonly keyOf: (label: string) => string | number = (label) => label) {}

  add(label: string, line: number): void {
    if (this.count === this.found.length) this.grow();
    this.found[this.count++] = this.index.get(label) ?? this.newClass(label, line);
  }

  finish(): LabelData {
    const keys = [...this.classOf.keys()];
    const numbers = keys.filter((key) => typeof key === "number");
    const order = this.names.map((_, i) => i);
    order.sort(
      numbers.length === keys.length
        ? (a, b) => numbers[a] - numbers[b]
        : (a, b) => byCodeUnit(this.names[a], this.names[b]),
    );
    const names = order.map((i) => this.names[i]);
    const rank = Uint8Array.from(this.names, (_, i) => order.indexOf(i));
    return { names, labels: this.found.slice(0, this.count).map((index) => rank[index]) };
  }

  private newClass(label: string, line: number): number {
    if (label.length > MAX_LABEL)
      throw new DataError(
        line,
        `the label ${quote(label)} has ${label.length} characters; at most ${MAX_LABEL} are allowed`,
      );
    const key = this.keyOf(label);
    const known = this.classOf.get(key) ?? this.names.length;
    if (known === MAX_CLASSES)
      throw new DataError(
        line,
        `${quote(label)} is the ${MAX_CLASSES + 1}th different label; at most ${MAX_CLASSES} are allowed`,
      );
    this.index.set(label, known);
    this.classOf.set(key, known);
    const name = this.names[known];
    if (name === undefined || label.length < name.length) this.names[known] = label;
    return known;
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.found.length);
    larger.set(this.found);
    this.found = larger;
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

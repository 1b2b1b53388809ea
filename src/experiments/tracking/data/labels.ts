/** @file A sequence of labels → class indices, classes sorted by code unit. */
import { quote } from "../../numbers";
import { MAX_CLASSES } from "../params";
import { DataError } from "./records";

const MAX_LABEL = 100;

export interface LabelData {
  readonly names: readonly string[];
  readonly labels: Uint8Array;
}

/** Collects labels in order of their steps and numbers their classes at the end. */
export class LabelCollector {
  private readonly index = new Map<string, number>();
  private found = new Uint8Array(1024);
  private count = 0;

  add(label: string, line: number): void {
    if (this.count === this.found.length) this.grow();
    this.found[this.count++] = this.index.get(label) ?? this.newClass(label, line);
  }

  finish(): LabelData {
    const names = [...this.index.keys()].toSorted(byCodeUnit);
    const rank = Uint8Array.from(this.index.keys(), (name) => names.indexOf(name));
    return { names, labels: this.found.slice(0, this.count).map((index) => rank[index]) };
  }

  private newClass(label: string, line: number): number {
    if (label.length > MAX_LABEL)
      throw new DataError(
        line,
        `the label ${quote(label)} has ${label.length} characters; at most ${MAX_LABEL} are allowed`,
      );
    if (this.index.size === MAX_CLASSES)
      throw new DataError(
        line,
        `${quote(label)} is the ${MAX_CLASSES + 1}th different label; at most ${MAX_CLASSES} are allowed`,
      );
    this.index.set(label, this.index.size);
    return this.index.size - 1;
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

/** @file What the first model writes while it learns. */
import { formatNumber } from "../../../ui/number";
import type { Trained } from "../run/language/types";
import { spread } from "../../../charts/picture/table";

/** The number of its texts that are shown. */
const SHOWN_TEXTS = 5;

interface WrittenProps {
  readonly run: Trained | null;
  readonly label: string;
}

export function Written({ run, label }: WrittenProps) {
  const samples = run?.samples ?? [];
  if (run === null || samples.length === 0) return null;
  return (
    <section className="written" aria-label="What it writes">
      <h2>What it writes, from “The” on ({label}, first seed)</h2>
      <ol>
        {spread(samples.length, SHOWN_TEXTS).map((k) => (
          <li key={run.course.t[k]}>
            <span className="written__when tabular">
              {run.course.t[k]} steps, {formatNumber(run.course.bitsPerByte[k] ?? NaN, 3)} bits
            </span>
            <q lang="en">{samples[k]}</q>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** @file Records what a run of a language model shows at its tests. */
import { createCounterRandom } from "../../../../core/counterRandom";
import { etaMax } from "../../../../core/bound";
import { encode, spell, type Vocabulary } from "../../../../core/training/language/bytePairs";
import { weightDigest } from "../../../../core/training/language/digest";
import { beliefAfter, evaluate, type Reading } from "../../../../core/training/language/evaluate";
import type { Model } from "../../../../core/training/language/model";
import type { Training } from "../../../../core/training/language/train";
import { write } from "../../../../core/training/language/write";
import { textOf, tokenText } from "./spell";
import type { NextToken, Trained } from "./types";

/** The number of tokens that a model writes at a test, and the text from which it continues. */
export const WRITTEN_TOKENS = 64;
const PROMPT = " The ";
/** The number of likeliest tokens that are listed. */
const LIKELIEST_TOKENS = 10;
/** The number of bytes of the held-out text before the token that is asked for. */
const BYTES_BEFORE = 64;

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What is read at each test. */
export interface Tested {
  readonly words: readonly (readonly number[])[];
  readonly reading: Reading;
  readonly prompt: readonly number[];
  readonly before: Uint16Array;
  readonly next: number;
  /** In the text that is learnt. */
  readonly bytesPerToken: number;
}

export function testedOn(
  held: Uint8Array,
  bytes: number,
  vocabulary: Vocabulary,
  bytesPerToken: number,
): Tested {
  const words = spell(vocabulary);
  const tokens = encode(held.subarray(0, bytes), vocabulary);
  let place = 0;
  for (let length = 0; length < BYTES_BEFORE; place++) length += words[tokens[place]].length;
  return {
    words,
    reading: { tokens, bytes: bytes - words[tokens[0]].length },
    prompt: Array.from(encode(bytesOf(PROMPT), vocabulary)),
    before: tokens.subarray(0, place),
    next: tokens[place],
    bytesPerToken,
  };
}

function nextToken({ words, before, next }: Tested, belief: Float64Array): NextToken {
  const order = Array.from(belief.keys()).toSorted((a, b) => belief[b] - belief[a] || a - b);
  const written = Array.from(before).flatMap((token) => words[token]);
  return {
    before: textOf(written),
    token: tokenText(words[next]),
    likeliest: order
      .slice(0, LIKELIEST_TOKENS)
      .map((token) => ({ token: tokenText(words[token]), share: belief[token] })),
    rank: 1 + order.indexOf(next),
    share: belief[next],
    least: belief[order[order.length - 1]],
    most: belief[order[0]],
  };
}

const COLUMNS = ["t", "bitsPerByte", "bitsPerToken", "certified", "bound", "divergence"] as const;

export class Tests {
  private readonly rows: number[][] = [];
  private readonly samples: string[] = [];
  private readonly batches: number[] = [];
  private next: NextToken | null = null;

  /** @param writes whether the model writes something at each test */
  constructor(
    private readonly tested: Tested,
    private readonly seed: number,
    private readonly writes: boolean,
  ) {}

  /** Continues from the tests of a shorter run, as far as the longer one has the same tests. */
  load({ course, batches, samples, next }: Trained, isTaken: (t: number) => boolean): void {
    for (const [k, t] of course.t.entries()) {
      if (!isTaken(t)) continue;
      this.rows.push(COLUMNS.map((name) => course[name][k]));
      if (this.writes) this.samples.push(samples[k]);
    }
    for (const bits of batches) this.batches.push(bits);
    this.next = next;
  }

  /** Records the loss of a step, in bits per byte. */
  step({ loss }: Training): void {
    this.batches.push(loss / Math.LN2 / this.tested.bytesPerToken);
  }

  /** Steps before the last test; −1 before the first. */
  last(): number {
    return this.rows.at(-1)?.[0] ?? -1;
  }

  /** Reads and writes; yields after each piece. */
  *take({ model, t, divergence }: Training): Generator<void, void, void> {
    const { tested } = this;
    const { bitsPerByte, bitsPerToken } = yield* evaluate(model, tested.reading);
    const belief = beliefAfter(model, tested.before);
    if (this.writes) this.samples.push(yield* this.written(model));
    this.next = nextToken(tested, belief);
    this.rows.push([t, bitsPerByte, bitsPerToken, belief[tested.next], etaMax(belief), divergence]);
  }

  /** The random numbers are the same at every test, so changes are due to the model. */
  private *written(model: Model): Generator<void, string, void> {
    const { words, prompt } = this.tested;
    const random = createCounterRandom(this.seed);
    const tokens = yield* write(model, prompt, WRITTEN_TOKENS, random);
    return textOf([...prompt, ...tokens].flatMap((token) => words[token])).trim();
  }

  /** A copy of the record. */
  shown({ model, t }: Training, leftAt: number | null): Trained {
    const columns = COLUMNS.map((name, k) => [name, Float64Array.from(this.rows, (row) => row[k])]);
    return {
      course: Object.fromEntries(columns),
      batches: Float64Array.from(this.batches),
      samples: [...this.samples],
      next: this.next,
      tokens: model.shape.vocabulary,
      parameters: model.weights.count,
      digest: weightDigest(model),
      done: t,
      leftAt,
    };
  }
}

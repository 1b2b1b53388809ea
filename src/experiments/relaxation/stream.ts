/**
 * @file Uniform and normal numbers that depend on (seed, stream) alone. They are drawn ahead in blocks; the
 * sequence does not depend on the size of these.
 */
import { fillNormal } from "../../core/normal";
import { fillUniform, initialState } from "../../core/xoshiro";

/** How many numbers are drawn at a time. */
const USUAL_ROOM = 128;
/** How many words the generator's state has. */
const STATE_WORDS = 4;

/** Random numbers by a seed. Their state can be saved and restored. */
export interface Stream {
  /** How many numbers {@link save} writes. */
  readonly size: number;
  readonly start: (seed: number, stream: number) => void;
  readonly next: () => number;
  /** Writes the whole state, on which all further numbers depend. */
  readonly save: (into: Float64Array, at: number) => void;
  readonly load: (from: Float64Array, at: number) => void;
  /** The same as `save` in fewer numbers. It leaves out the numbers that were drawn ahead; `takeUp` draws them again. */
  readonly layDown: (into: Float64Array, at: number) => void;
  readonly takeUp: (from: Float64Array, at: number) => void;
}

/** How many numbers `layDown` writes. */
export const LAID_STREAM = STATE_WORDS + 1;

/** A stream that draws its numbers ahead, block by block. */
abstract class Drawn implements Stream {
  readonly size: number;
  protected state: Int32Array = new Int32Array(STATE_WORDS);
  protected readonly buffer: Float64Array;
  /** The state that the buffer was filled from. */
  private readonly origin = new Int32Array(STATE_WORDS);
  private at: number;

  /** @param room the size of a block; even */
  constructor(room = USUAL_ROOM) {
    this.buffer = new Float64Array(room);
    this.at = room;
    this.size = 2 * STATE_WORDS + 1 + room;
  }

  /** Draws the next block. */
  protected abstract fill(): void;

  save(into: Float64Array, at: number): void {
    into.set(this.state, at);
    into[at + STATE_WORDS] = this.at;
    into.set(this.buffer, at + STATE_WORDS + 1);
    into.set(this.origin, at + STATE_WORDS + 1 + this.buffer.length);
  }

  load(from: Float64Array, at: number): void {
    for (let i = 0; i < STATE_WORDS; i++) this.state[i] = from[at + i];
    this.at = from[at + STATE_WORDS];
    const next = at + STATE_WORDS + 1;
    for (let i = 0; i < this.buffer.length; i++) this.buffer[i] = from[next + i];
    for (let i = 0; i < STATE_WORDS; i++) this.origin[i] = from[next + this.buffer.length + i];
  }

  layDown(into: Float64Array, at: number): void {
    into.set(this.isEmpty ? this.state : this.origin, at);
    into[at + STATE_WORDS] = this.isEmpty ? -1 : this.at;
  }

  takeUp(from: Float64Array, at: number): void {
    for (let i = 0; i < STATE_WORDS; i++) this.state[i] = from[at + i];
    this.at = this.buffer.length;
    if (from[at + STATE_WORDS] < 0) return;
    this.refill();
    this.at = from[at + STATE_WORDS];
  }

  /** Whether all that was drawn has been taken. */
  private get isEmpty(): boolean {
    return this.at === this.buffer.length;
  }

  private refill(): void {
    this.origin.set(this.state);
    this.fill();
    this.at = 0;
  }

  start(seed: number, stream: number): void {
    this.state = initialState(seed, stream);
    this.at = this.buffer.length;
  }

  next(): number {
    if (this.at === this.buffer.length) this.refill();
    return this.buffer[this.at++];
  }

  /** Fills `out` with the next numbers. */
  take(out: Float64Array): void {
    const { buffer } = this;
    let { at } = this;
    for (let i = 0; i < out.length; i++) {
      if (at === buffer.length) {
        this.refill();
        at = 0;
      }
      out[i] = buffer[at++];
    }
    this.at = at;
  }
}

/** Numbers uniform on (0, 1). */
export class Uniforms extends Drawn {
  protected override fill(): void {
    fillUniform(this.state, this.buffer, this.buffer.length);
  }
}

/** Standard normal numbers. */
export class Normals extends Drawn {
  protected override fill(): void {
    fillNormal(this.state, this.buffer);
  }
}

/** @file Uniform and normal numbers by (seed, stream) alone, drawn ahead by the dozen: what comes does not depend on how many. */
import { log } from "../../core/elementary";
import { fillUniform, initialState } from "../../core/xoshiro";

/** Numbers drawn at a time. */
const USUAL_ROOM = 128;
/** Words of the generator's state. */
const STATE = 4;

/** Numbers by a seed, which may be laid down and taken up again. */
export interface Stream {
  /** Numbers that {@link save} writes. */
  readonly size: number;
  readonly start: (seed: number, stream: number) => void;
  readonly next: () => number;
  /** Writes all that decides what comes next. */
  readonly save: (into: Float64Array, at: number) => void;
  readonly load: (from: Float64Array, at: number) => void;
}

/** Numbers uniform on (0, 1). */
export class Uniforms implements Stream {
  readonly size: number;
  private state: Int32Array = new Int32Array(4);
  private readonly buffer: Float64Array;
  private at: number;

  /** @param room even */
  constructor(room = USUAL_ROOM) {
    this.buffer = new Float64Array(room);
    this.at = room;
    this.size = STATE + 1 + room;
  }

  save(into: Float64Array, at: number): void {
    into.set(this.state, at);
    into[at + STATE] = this.at;
    into.set(this.buffer, at + STATE + 1);
  }

  load(from: Float64Array, at: number): void {
    for (let i = 0; i < STATE; i++) this.state[i] = from[at + i];
    this.at = from[at + STATE];
    for (let i = 0; i < this.buffer.length; i++) this.buffer[i] = from[at + STATE + 1 + i];
  }

  /** Goes to the start of a stream. */
  start(seed: number, stream: number): void {
    this.state = initialState(seed, stream);
    this.at = this.buffer.length;
  }

  next(): number {
    if (this.at === this.buffer.length) {
      fillUniform(this.state, this.buffer, this.at);
      this.at = 0;
    }
    return this.buffer[this.at++];
  }
}

/** Standard normal numbers by Marsaglia's polar method, which makes two at a time of uniform numbers in a disc. */
export class Normals implements Stream {
  readonly size: number;
  private state: Int32Array = new Int32Array(4);
  private readonly uniforms: Float64Array;
  private used: number;
  private readonly buffer: Float64Array;
  private at: number;

  /** @param room even */
  constructor(room = USUAL_ROOM) {
    this.uniforms = new Float64Array(room);
    this.buffer = new Float64Array(room);
    this.used = room;
    this.at = room;
    this.size = STATE + 2 + 2 * room;
  }

  save(into: Float64Array, at: number): void {
    const room = this.buffer.length;
    into.set(this.state, at);
    into[at + STATE] = this.at;
    into[at + STATE + 1] = this.used;
    into.set(this.buffer, at + STATE + 2);
    into.set(this.uniforms, at + STATE + 2 + room);
  }

  load(from: Float64Array, at: number): void {
    const room = this.buffer.length;
    for (let i = 0; i < STATE; i++) this.state[i] = from[at + i];
    this.at = from[at + STATE];
    this.used = from[at + STATE + 1];
    for (let i = 0; i < room; i++) {
      this.buffer[i] = from[at + STATE + 2 + i];
      this.uniforms[i] = from[at + STATE + 2 + room + i];
    }
  }

  start(seed: number, stream: number): void {
    this.state = initialState(seed, stream);
    this.used = this.uniforms.length;
    this.at = this.buffer.length;
  }

  next(): number {
    if (this.at === this.buffer.length) this.fill();
    return this.buffer[this.at++];
  }

  /** The next numbers, as many as there is room for. */
  take(out: Float64Array): void {
    let { at } = this;
    const { buffer } = this;
    for (let i = 0; i < out.length; i++) {
      if (at === buffer.length) {
        this.fill();
        at = 0;
      }
      out[i] = buffer[at++];
    }
    this.at = at;
  }

  private fill(): void {
    const { uniforms, buffer } = this;
    const room = buffer.length;
    let used = this.used;
    for (let made = 0; made < room;) {
      if (used === room) {
        fillUniform(this.state, uniforms, room);
        used = 0;
      }
      const x = 2 * uniforms[used] - 1;
      const y = 2 * uniforms[used + 1] - 1;
      used += 2;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * log(square)) / square);
      buffer[made] = x * scale;
      buffer[made + 1] = y * scale;
      made += 2;
    }
    this.used = used;
    this.at = 0;
  }
}

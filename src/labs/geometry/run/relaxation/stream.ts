/** @file Uniform and normal numbers by (seed, stream) alone, drawn ahead by the dozen: what comes does not depend on how many. */
import { log } from "../../../../core/elementary";
import { fillUniform, initialState } from "../../../../core/xoshiro";

/** Numbers drawn at a time. */
const USUAL_ROOM = 128;

/** Numbers uniform on (0, 1). */
export class Uniforms {
  private state: Int32Array = new Int32Array(4);
  private readonly buffer: Float64Array;
  private at: number;

  /** @param room even */
  constructor(room = USUAL_ROOM) {
    this.buffer = new Float64Array(room);
    this.at = room;
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
export class Normals {
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

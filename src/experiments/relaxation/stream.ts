/** @file Uniform and normal numbers by (seed, stream) alone, drawn ahead by the dozen: what comes does not depend on how many. */
import { fillNormal } from "../../core/normal";
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

/** Numbers drawn ahead from a generator. */
abstract class Drawn implements Stream {
  readonly size: number;
  protected state: Int32Array = new Int32Array(STATE);
  protected readonly buffer: Float64Array;
  private at: number;

  /** @param room even */
  constructor(room = USUAL_ROOM) {
    this.buffer = new Float64Array(room);
    this.at = room;
    this.size = STATE + 1 + room;
  }

  /** Draws as many as there is room for. */
  protected abstract fill(): void;

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

  start(seed: number, stream: number): void {
    this.state = initialState(seed, stream);
    this.at = this.buffer.length;
  }

  next(): number {
    if (this.at === this.buffer.length) {
      this.fill();
      this.at = 0;
    }
    return this.buffer[this.at++];
  }

  /** The next numbers, as many as there is room for. */
  take(out: Float64Array): void {
    const { buffer } = this;
    let { at } = this;
    for (let i = 0; i < out.length; i++) {
      if (at === buffer.length) {
        this.fill();
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

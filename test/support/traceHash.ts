/** @file One short word for a whole trace: two traces have it in common only when every bit of every number agrees. */

const view = new DataView(new ArrayBuffer(8));

/** MurmurHash3-like mixing in two lanes of 32 bits. */
class Hash {
  private a = 0x9747b28c;
  private b = 0x3c6ef372;

  word(x: number): void {
    this.a = Math.imul(this.a ^ Math.imul(x, 0xcc9e2d51), 0x1b873593);
    this.a = (this.a << 15) | (this.a >>> 17);
    this.b = Math.imul(this.b ^ x ^ (this.a >>> 16), 0x85ebca6b);
    this.b = ((this.b << 13) | (this.b >>> 19)) + this.a;
  }

  /** NaN has one face here; −0 and 0 are two numbers. */
  number(x: number): void {
    view.setFloat64(0, Number.isNaN(x) ? Number.NaN : x);
    this.word(view.getInt32(0));
    this.word(view.getInt32(4));
  }

  text(s: string): void {
    this.word(s.length);
    for (let i = 0; i < s.length; i++) this.word(s.charCodeAt(i));
  }

  end(): string {
    const hex = (x: number) => ((x ^ (x >>> 16)) >>> 0).toString(16).padStart(8, "0");
    return hex(Math.imul(this.a, 0xc2b2ae35)) + hex(Math.imul(this.b, 0x27d4eb2f));
  }
}

function feed(hash: Hash, value: unknown): void {
  if (typeof value === "number") {
    hash.text("n");
    hash.number(value);
  } else if (
    value instanceof Float64Array ||
    value instanceof Float32Array ||
    value instanceof Uint8Array ||
    value instanceof Uint32Array
  ) {
    hash.text(value.constructor.name);
    hash.word(value.length);
    for (const x of value) hash.number(x);
  } else if (Array.isArray(value)) {
    hash.text("a");
    hash.word(value.length);
    for (const x of value) feed(hash, x);
  } else if (typeof value === "object" && value !== null) {
    feedRecord(hash, Object.entries(value));
  } else hash.text(`${typeof value} ${String(value)}`);
}

function feedRecord(hash: Hash, entries: [string, unknown][]): void {
  hash.text("o");
  hash.word(entries.length);
  for (const [key, value] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.text(key);
    feed(hash, value);
  }
}

/** @param trace plain values, arrays, typed arrays and records of them */
export function traceHash(trace: unknown): string {
  const hash = new Hash();
  feed(hash, trace);
  return hash.end();
}

/** @file A PDF file, made of numbered objects. */
import { zlibSync } from "fflate";

/** The reference by which one object names another. */
export type Ref = `${number} 0 R`;

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Text in the form in which a PDF holds it outside of its pages. */
export const wordsOf = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("")}>`;

/** A number in the form of PDF, without an exponent. */
export const num = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** Bytes above 127 near the beginning tell programs that the file is binary. */
const HEAD = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

export class PdfFile {
  private readonly bodies: (Uint8Array | null)[] = [];

  /** A reference to an object that is written later. */
  reserve(): Ref {
    this.bodies.push(null);
    return `${this.bodies.length} 0 R`;
  }

  /** @param entries the text between << and >> */
  set(ref: Ref, entries: string, stream?: Uint8Array): void {
    const at = Number.parseInt(ref, 10) - 1;
    if (stream === undefined) {
      this.bodies[at] = latin1(`<< ${entries} >>`);
      return;
    }
    const packed = zlibSync(stream, { level: 9 });
    const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    this.bodies[at] = joined([latin1(head), packed, latin1("\nendstream")]);
  }

  add(entries: string, stream?: Uint8Array | string): Ref {
    const ref = this.reserve();
    this.set(ref, entries, typeof stream === "string" ? latin1(stream) : stream);
    return ref;
  }

  /** The whole file. */
  bytes(root: Ref, info: Ref): Uint8Array<ArrayBuffer> {
    const parts = [latin1(HEAD)];
    let at = HEAD.length;
    const places = this.bodies.map((body, i) => {
      const place = at;
      const object = joined([latin1(`${i + 1} 0 obj\n`), body ?? latin1("null"), latin1("\nendobj\n")]);
      parts.push(object);
      at += object.length;
      return `${String(place).padStart(10, "0")} 00000 n \n`;
    });
    const count = places.length + 1;
    const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}`;
    const end = `trailer\n<< /Size ${count} /Root ${root} /Info ${info} >>\nstartxref\n${at}\n%%EOF\n`;
    return joined([...parts, latin1(table + end)]);
  }
}

/** @file What the pages of a PDF refer to: fonts, opacities, textures, images. Each is written once. */
import { entryAt } from "../../core/entry";
import { unzlibSync } from "fflate";
import type { PdfStyle } from "../../ui/fontFaces";
import type { Face } from "./faces";
import { num, type PdfFile, type Ref } from "./file";

type Kind = "ExtGState" | "Font" | "Pattern" | "XObject";

const tagOf = (index: number) => `MIRRO${String.fromCharCode(65 + index)}`;

/** The pixels of a PNG that rasterPng has written, whose rows use no prediction. */
function pixelsOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = 8 + 25;
  const rows = unzlibSync(png.subarray(data + 8, data + 8 + view.getUint32(data)));
  const colors = new Uint8Array(3 * width * height);
  const opacities = new Uint8Array(width * height);
  for (let y = 0, pixel = 0; y < height; y++)
    for (let at = y * (1 + 4 * width) + 1, x = 0; x < width; x++, at += 4, pixel++) {
      colors.set(rows.subarray(at, at + 3), 3 * pixel);
      opacities[pixel] = entryAt(rows, at + 3);
    }
  return { width, height, colors, opacities };
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

export class Resources {
  /** The dictionary of resources, which the page and its textures share. */
  readonly ref: Ref;
  private readonly named = new Map<Kind, Map<string, { name: string; ref: Ref }>>();
  constructor(
    private readonly pdf: PdfFile,
    private readonly faces: ReadonlyMap<PdfStyle, Face>,
  ) {
    this.ref = pdf.reserve();
  }

  /** The name of a resource, which is made when it is first needed. */
  private name(kind: Kind, key: string, make: () => Ref): string {
    const all = this.named.get(kind) ?? new Map<string, { name: string; ref: Ref }>();
    this.named.set(kind, all);
    const known = all.get(key) ?? { name: `/${kind.charAt(0)}${all.size}`, ref: make() };
    all.set(key, known);
    return known.name;
  }

  face(style: PdfStyle): { readonly name: string; readonly face: Face } {
    const face = this.faces.get(style);
    if (face === undefined) throw new Error(`The style ${style} was not read.`);
    return { name: this.name("Font", style, () => this.pdf.reserve()), face };
  }

  opacity(fill: number, stroke: number): string {
    return this.name("ExtGState", `${fill} ${stroke}`, () =>
      this.pdf.add(`/ca ${num(fill)} /CA ${num(stroke)}`),
    );
  }

  pattern(key: string, make: () => Ref): string {
    return this.name("Pattern", key, make);
  }

  /** @param address a PNG as data:image/png;base64,… */
  image(address: string): string {
    return this.name("XObject", address, () => {
      const { width, height, colors, opacities } = pixelsOf(bytesOf(address.slice(address.indexOf(",") + 1)));
      const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
      const isSolid = opacities.every((opacity) => opacity === 255);
      const mask = isSolid ? "" : `/SMask ${this.pdf.add(`${size} /ColorSpace /DeviceGray`, opacities)}`;
      return this.pdf.add(`${size} /ColorSpace /DeviceRGB ${mask}`, colors);
    });
  }

  /** Writes the dictionary, when everything is drawn. */
  write(): void {
    [...this.faces].forEach(([style, face], index) => {
      const known = this.named.get("Font")?.get(style);
      if (known) known.ref = face.writeTo(this.pdf, tagOf(index));
    });
    const kinds = [...this.named].map(
      ([kind, all]) =>
        `/${kind} << ${[...all.values()].map(({ name, ref }) => `${name} ${ref}`).join(" ")} >>`,
    );
    this.pdf.set(this.ref, kinds.join(" "));
  }
}

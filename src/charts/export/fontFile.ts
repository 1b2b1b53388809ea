/** @file The page's own font files in base 64. */
import { base64 } from "../picture/raster";

const urls = import.meta.glob<string>(["../../ui/fonts/*.woff2", "../../ui/fonts/pdf/*.ttf"], {
  query: "?url",
  import: "default",
  eager: true,
});

export async function fontFile(file: string): Promise<string> {
  const url = urls[`../../ui/fonts/${file}`] ?? urls[`../../ui/fonts/pdf/${file}`] ?? file;
  const refused = new Error(`The font ${file} could not be read; reload and save again`);
  try {
    const answer = await fetch(new URL(url, document.baseURI));
    if (!answer.ok) throw refused;
    return base64(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    throw refused;
  }
}

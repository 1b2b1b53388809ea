/** @file The font files of the app, bundled with the program in base64. */

const files = import.meta.glob<string>(["../ui/fonts/*.woff2", "../ui/fonts/pdf/*.ttf"], {
  query: "?inline",
  import: "default",
});

export async function fontFile(file: string): Promise<string> {
  const load = files[`../ui/fonts/${file}`] ?? files[`../ui/fonts/pdf/${file}`];
  if (load === undefined) throw new Error(`The program has no font ${file}; it is incomplete.`);
  return (await load()).replace(/^data:[^,]*,/, "");
}

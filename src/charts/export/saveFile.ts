/** @file Has the browser save a file. */

/** Saves a file and returns a sentence that says so. */
export function saveFile(name: string, content: Blob): string {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return `${name} saved`;
}

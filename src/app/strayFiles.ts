/** @file A file dropped beside where files are taken in would be opened in place of the app. */

/** The key of a notice about a file that nobody took. */
export const FILE = "file";

/** What nobody on the page takes is named, not opened. */
export function keepStrayFilesOut(page: Window, onStray: (sentence: string) => void): void {
  for (const kind of ["dragover", "drop"] as const)
    page.addEventListener(kind, (event) => {
      const { dataTransfer, defaultPrevented } = event;
      if (defaultPrevented || !dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      dataTransfer.dropEffect = "copy";
      const [file] = dataTransfer.files;
      if (kind === "drop")
        onStray(
          `${file === undefined ? "The file" : `“${file.name}”`} was not opened: the Tracking lab takes data; drop it below the lab’s heading there.`,
        );
    });
}

/** @file A file dropped beside where files are taken in would be opened in place of the app. */

/** What nobody on the page takes is not dropped. */
export function keepStrayFilesOut(page: Window): void {
  for (const kind of ["dragover", "drop"] as const)
    page.addEventListener(kind, (event) => {
      const { dataTransfer, defaultPrevented } = event;
      if (defaultPrevented || !dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      dataTransfer.dropEffect = "none";
    });
}

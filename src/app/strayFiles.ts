/** @file A file dropped beside where files are taken in would be opened in place of the app. */
import { TAKES } from "../ui/takesFiles";

/** The key of a notice about a file that nobody took. */
export const FILE = "file";

const eitherOf = (ways: readonly string[]) =>
  ways.length < 2 ? ways.join("") : `${ways.slice(0, -1).join(", ")} or ${ways.at(-1) ?? ""}`;

/** What on the page that is open takes files says how. */
function wayIn(page: ParentNode): string {
  const ways = [...page.querySelectorAll(`[${TAKES}]`)].map((each) => each.getAttribute(TAKES) ?? "");
  return ways.length === 0
    ? "nothing here takes files; where a lab works on data, a button beside the data does"
    : `to take it in, ${eitherOf([...new Set(ways)])}`;
}

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
          `${file === undefined ? "The file" : `“${file.name}”`} was not opened: ${wayIn(page.document)}.`,
        );
    });
}

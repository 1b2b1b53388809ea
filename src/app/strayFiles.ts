/** @file Catches files that are dropped where nothing takes them: the browser would open them instead of the app. */
import { TAKES_FILES } from "../ui/takesFiles";

/** The key of a notice about such a file. */
export const FILE = "file";

const eitherOf = (ways: readonly string[]) =>
  ways.length < 2 ? ways.join("") : `${ways.slice(0, -1).join(", ")} or ${ways.at(-1) ?? ""}`;

/** Where on the open page files can be dropped, in the words that those elements carry. */
function wayIn(page: ParentNode): string {
  const ways = [...page.querySelectorAll(`[${TAKES_FILES}]`)].map(
    (each) => each.getAttribute(TAKES_FILES) ?? "",
  );
  return ways.length === 0
    ? "nothing here takes files; where a lab works on data, a button beside the data does"
    : `to take it in, ${eitherOf([...new Set(ways)])}`;
}

/** Reports files that nothing on the page takes, instead of letting the browser open them. */
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

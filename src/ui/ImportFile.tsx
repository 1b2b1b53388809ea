/** @file A file of what was exported before, chosen to be taken in. */
import "./importFile.css";

export function ImportFile({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <label className="import-file">
      Import …
      <input
        type="file"
        accept="application/json,.json"
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file again is a choice, too.
          target.value = "";
        }}
      />
    </label>
  );
}

/** @file Asks how to save a picture: format, size, colours. */
import { useState, type FormEvent } from "react";
import { Dialog } from "../../ui/Dialog";
import { RadioRow } from "../../ui/RadioRow";
import { DENSITIES, FORMATS, WIDTHS, type Wanted } from "./wanted";
import "./saveDialog.css";

interface SaveDialogProps {
  readonly figure: string;
  readonly first: Wanted;
  readonly onSave: (wanted: Wanted) => void;
  readonly onClose: () => void;
}

const NOTES: Readonly<Record<Wanted["format"], string>> = {
  pdf: "Lines and letters stay sharp at any size; the fonts are inside.",
  svg: "Lines and letters stay sharp at any size, and can be edited; the fonts are inside.",
  png: "Pixels, for slides and for programs that take nothing else.",
};

export function SaveDialog({ figure, first, onSave, onClose }: SaveDialogProps) {
  const [wanted, setWanted] = useState(first);
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(wanted);
  };
  return (
    <Dialog title={`Save picture of ${figure}`} onClose={onClose}>
      <form className="save" onSubmit={submit}>
        <p aria-hidden="true">Format</p>
        <RadioRow
          legend="Format"
          options={FORMATS}
          value={wanted.format}
          onChange={(format) => change({ format })}
        />
        {wanted.format === "png" ? (
          <>
            <p aria-hidden="true">Resolution</p>
            <RadioRow
              legend="Resolution"
              options={DENSITIES}
              value={wanted.density}
              onChange={(density) => change({ density })}
            />
          </>
        ) : null}
        <p aria-hidden="true">Width</p>
        <RadioRow
          legend="Width"
          options={WIDTHS}
          value={wanted.width}
          onChange={(width) => change({ width })}
        />
        <p aria-hidden="true">Colours</p>
        <RadioRow
          legend="Colours"
          options={[
            { value: "seen", label: "as on screen" },
            { value: "print", label: "for print, on white" },
          ]}
          value={wanted.colors}
          onChange={(colors) => change({ colors })}
        />
        <p className="save__note" role="status">
          {NOTES[wanted.format]}
        </p>
        <button type="submit" className="save__do">
          Save
        </button>
      </form>
    </Dialog>
  );
}

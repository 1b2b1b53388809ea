/** @file Keeps the run that is shown, to be seen behind the next one or beside it. */
import { memo } from "react";
import { RadioRow } from "../../../ui/RadioRow";
import { Section } from "../../../ui/Section";
import type { PinView } from "./view";

interface CompareEditorProps {
  readonly view: PinView<object>;
  /** Whether it can be seen beside the one that is shown, too. */
  readonly beside: boolean;
  /** Pins what is shown now. */
  readonly onPin: () => void;
  readonly onLook: (patch: Pick<PinView<never>, "compare" | "pin">) => void;
}

const PLACES = [
  { value: "behind", label: "Behind" },
  { value: "beside", label: "Side by side" },
] as const;

export const CompareEditor = memo(function CompareEditor({
  view,
  beside,
  onPin,
  onLook,
}: CompareEditorProps) {
  const { pin, compare = "behind" } = view;
  return (
    <Section title="Compare">
      {pin === undefined || !beside ? null : (
        <RadioRow
          legend="Where the pinned run is seen"
          control="compare"
          options={PLACES}
          value={compare}
          onChange={(place) => onLook({ compare: place === "beside" ? place : undefined })}
        />
      )}
      <p className="rail-actions">
        <button type="button" onClick={onPin}>
          {pin === undefined ? "Pin this run" : "Pin this run instead"}
        </button>
        {pin === undefined ? null : (
          <button type="button" onClick={() => onLook({ pin: undefined, compare: undefined })}>
            Unpin
          </button>
        )}
      </p>
    </Section>
  );
});

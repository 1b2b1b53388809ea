/** @file Keeps the run that is shown, to be seen behind the next one or beside it. */
import { memo } from "react";
import { withView, type LabState } from "../../../store/labStore";
import { RadioRow } from "../../../ui/RadioRow";
import { Section } from "../../../ui/Section";
import type { TrackingTypes } from "../state";

type CompareEditorProps = Pick<LabState<TrackingTypes>, "view" | "edit">;

const PLACES = [
  { value: "behind", label: "Behind" },
  { value: "beside", label: "Side by side" },
] as const;

export const CompareEditor = memo(function CompareEditor({ view, edit }: CompareEditorProps) {
  const { pin, compare = "behind" } = view;
  const pinThis = () => edit(({ params, view: now }) => ({ view: { ...now, pin: params } }));
  return (
    <Section title="Compare">
      {pin === undefined ? null : (
        <RadioRow
          legend="Where the pinned run is seen"
          control="compare"
          options={PLACES}
          value={compare}
          onChange={(place) => edit(withView({ compare: place === "beside" ? place : undefined }))}
        />
      )}
      <p className="rail-actions">
        <button type="button" onClick={pinThis}>
          {pin === undefined ? "Pin this run" : "Pin this run instead"}
        </button>
        {pin === undefined ? null : (
          <button
            type="button"

            onClick={() => edit(withView({ pin: undefined, compare: undefined }))}
          >
            Unpin
          </button>
        )}
      </p>
    </Section>
  );
});

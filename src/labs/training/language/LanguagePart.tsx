/**
 * @file A language model: bits per byte while it learns, where its seeds end, its belief about the next
 * token, and what it writes.
 */
import { useMemo } from "react";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { drawBits, drawEnds, drawNext, drawRoom, isDrawn } from "./draw";
import { stylesOf } from "./look";
import { bitsWords, endsWords, languageFindings, nextWords, NOT_HERE, roomWords } from "./words";
import { NeedsWeights } from "./OwnWeights";
import { keptRuns } from "./weights";
import { SaveWeights } from "../SaveWeights";
import { Written } from "./Written";
import "./language.css";

export function LanguagePart(props: ScreenProps<"language">) {
  const { params, trace: asked, running, lacks, theme, exportsOf, onChange } = props;
  const begun = useBegun(asked, isDrawn);
  const trace = isDrawn(begun) ? begun : null;
  const shared = { trace, theme, exportsOf };
  const kept = useMemo(() => (asked === null || running ? [] : keptRuns(asked)), [asked, running]);
  return (
    <>
      <NeedsWeights lacks={lacks} params={params} onChange={onChange} />
      <PartFigure id="bits" draw={drawBits} words={bitsWords} {...shared} />
      <PartFigure id="ends" draw={drawEnds} words={endsWords} {...shared} />
      <div className="parts__pair">
        <PartFigure id="next" draw={drawNext} words={nextWords} {...shared} />
        <PartFigure id="room" draw={drawRoom} words={roomWords} {...shared} />
      </div>
      <CompleteFindings trace={asked} tell={languageFindings} pending={running} />
      <Written run={trace?.runs[0]?.[0] ?? null} label={stylesOf(params.methods)[0]?.label ?? ""} />
      <SaveWeights all={kept} onStart={(local) => onChange({ ...params, start: { local } })}>
        A file in the format safetensors, to be opened in the rail: training goes on from it with fresh
        moments of Adam.
      </SaveWeights>
      <p className="findings-note">
        {NOT_HERE} {trace?.counted.provenance}
      </p>
    </>
  );
}

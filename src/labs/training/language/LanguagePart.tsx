/** @file Bits per byte as models learn, where their seeds end, a belief about the next token, and what they write. */
import { useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { FigureSlot } from "../../../charts/FigureSlot";

import { RunFindings } from "../../shared/parts/RunFindings";
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
  const [bits, ends] = [useDrawing(trace, drawBits), useDrawing(trace, drawEnds)];
  const [next, room] = [useDrawing(trace, drawNext), useDrawing(trace, drawRoom)];
  const findings = useMemo(() => (asked?.complete === true ? languageFindings(asked) : []), [asked]);
  const slot = { theme };
  const kept = useMemo(() => (asked === null || running ? [] : keptRuns(asked)), [asked, running]);
  return (
    <>
      <NeedsWeights lacks={lacks} params={params} onChange={onChange} />
      <FigureSlot {...slot} id="bits" words={bitsWords(trace)} draw={bits} exports={exportsOf("bits")} />
      <FigureSlot {...slot} id="ends" words={endsWords(trace)} draw={ends} exports={exportsOf("ends")} />
      <div className="parts__pair">
        <FigureSlot {...slot} id="next" words={nextWords(trace)} draw={next} exports={exportsOf("next")} />
        <FigureSlot {...slot} id="room" words={roomWords(trace)} draw={room} exports={exportsOf("room")} />
      </div>
      <RunFindings sentences={findings} pending={running} />
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

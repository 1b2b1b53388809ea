/** @file The line below a slide: the place in the lecture, and what one can do. */
import type { Lecture } from "../../lectures/types";
import { lectureLink } from "./link";
import { PresenterButton } from "./PresenterButton";
import type { Commands } from "./useKeys";

interface FootProps {
  readonly lecture: Lecture;
  readonly step: number;
  readonly digits: string;
  readonly commands: Commands;
  readonly link: string;
}

export function Foot({ lecture: { id, title, steps }, step, digits, commands, link }: FootProps) {
  return (
    <footer className="slides__foot no-print">
      <progress className="slides__progress" value={step + 1} max={steps.length} aria-label="How far" />
      <a href={lectureLink({ id: null, step: 0, face: "slides" }, link)} className="slides__name">
        {title}
      </a>
      <a href={lectureLink({ id, step, face: "article" }, link)} className="slides__article">
        Article
      </a>
      <button type="button" className="slides__desk" aria-haspopup="dialog" onClick={commands.follow}>
        QR<span className="visually-hidden"> code of this step</span>
      </button>
      <PresenterButton id={id} step={step} link={link} />
      <button type="button" className="slides__desk" onClick={commands.help} aria-haspopup="dialog">
        Keys
      </button>
      <button type="button" onClick={commands.putBack}>
        Put back
      </button>
      <button type="button" className="slides__desk" onClick={commands.fullScreen}>
        Full screen
      </button>
      <span className="slides__turn">
        <button type="button" aria-label="Back" disabled={step === 0} onClick={commands.back}>
          ←
        </button>
        <button type="button" className="tabular" aria-haspopup="dialog" onClick={commands.overview}>
          <span className="visually-hidden">All steps; this is </span>
          {digits === "" ? `${step + 1} / ${steps.length}` : `→ ${digits}`}
        </button>
        <button type="button" aria-label="Next" disabled={step === steps.length - 1} onClick={commands.next}>
          →
        </button>
      </span>
    </footer>
  );
}

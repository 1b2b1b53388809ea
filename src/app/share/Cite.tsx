/** @file The citation of what is shown, to be copied. */
import { useId } from "react";
import { CopyButton } from "../../ui/CopyButton";
import { bibTeX, DAY, plainCitation } from "./citation";

interface CiteProps {
  readonly address: string;
  readonly lab: string;
}

interface TextProps {
  readonly title: "BibTeX" | "Plain text";
  readonly text: string;
}

function Text({ title, text }: TextProps) {
  const id = useId();
  return (
    <div className="share__text">
      <div className="share__head">
        <label htmlFor={id}>{title}</label>
        <CopyButton
          text={text}
          label={`Copy ${title === "BibTeX" ? title : "plain text"}`}
          done="Citation copied"
          className="share__act"
        />
      </div>
      <textarea id={id} className="dialog__text" rows={7} readOnly spellCheck={false} value={text} />
    </div>
  );
}

export function Cite({ address, lab }: CiteProps) {
  const cited = { address, lab, version: __APP_VERSION__ };
  return (
    <>
      <p>
        The link as it is now, with the two papers. Put the day on which you looked in the place of {DAY}.
      </p>
      <Text title="BibTeX" text={bibTeX(cited)} />
      <Text title="Plain text" text={plainCitation(cited)} />
    </>
  );
}

/** @file The words of a lecture as React elements, never as HTML. */
import { Fragment, useMemo, type ReactNode } from "react";
import { factOf } from "../../lectures/facts";
import { readWords, type Block, type Inline } from "../../lectures/markdown";
import { fillFormula, sayValue, type Value } from "../../lectures/values";
import { unbroken } from "../../ui/unbroken";
import { Formula } from "./Formula";
import type { AllFacts } from "./useFacts";

interface WordsProps {
  readonly text: string;
  readonly facts: AllFacts;
  /** Further values that numbers in the text may name, besides those of runs. */
  readonly own?: Readonly<Record<string, unknown>>;
}

type ValueOf = (value: Value) => unknown;

/** Stands for a number while its run is computed. */
const PENDING_NUMBER = <span className="words__pending">…</span>;

function Part({ part, valueOf }: { part: Inline; valueOf: ValueOf }): ReactNode {
  switch (part.type) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "break":
      return <br />;
    case "emphasis":
      return <em>{inlines(part.children, valueOf)}</em>;
    case "strong":
      return <strong>{inlines(part.children, valueOf)}</strong>;
    case "link":
      return <a href={part.href}>{inlines(part.children, valueOf)}</a>;
    case "value": {
      const said = sayValue(valueOf(part.value), part.value.format);
      return <span className="tabular">{said === null ? PENDING_NUMBER : unbroken(said)}</span>;
    }
    case "formula": {
      const tex = fillFormula(part.tex, valueOf);
      return tex === null ? (
        PENDING_NUMBER
      ) : (
        <Formula tex={tex} spoken={part.spoken} display={part.display} />
      );
    }
  }
}

/** Formulas up to this length are kept on one line, together with what directly follows, a comma or an equals sign, say. */
const SHORT_FORMULA = 24;
const PUNCTUATION_BEHIND = /^[\u00a0.,:;!?)][^ ]*/;

/** The beginning of a part that must stay with the formula before it. */
const behind = (before: Inline | undefined, part: Inline | undefined): string =>
  before?.type === "formula" && !before.display && before.tex.length <= SHORT_FORMULA && part?.type === "text"
    ? (PUNCTUATION_BEHIND.exec(unbroken(part.text))?.[0] ?? "")
    : "";

// Keys are indices, since the parts of a text never change places.
const inlines = (parts: readonly Inline[], valueOf: ValueOf) =>
  parts.map((part, i) => {
    if (part.type === "text") return unbroken(part.text).slice(behind(parts[i - 1], part).length);
    const shown = <Part key={i} part={part} valueOf={valueOf} />;
    const end = behind(part, parts[i + 1]);
    return end === "" ? (
      shown
    ) : (
      <span key={i} className="words__together">
        {shown}
        {end}
      </span>
    );
  });

function OneBlock({ block, valueOf }: { block: Block; valueOf: ValueOf }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p>{inlines(block.children, valueOf)}</p>;
    case "quote":
      return <blockquote>{blocks(block.children, valueOf)}</blockquote>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((item, i) => <li key={i}>{blocks(item, valueOf, true)}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
  }
}

/** Renders blocks. With `tight`, a single paragraph (of a list item) gets no element of its own. */
function blocks(all: readonly Block[], valueOf: ValueOf, tight = false): ReactNode {
  const [first] = all;
  if (tight && all.length === 1 && first?.type === "paragraph") return inlines(first.children, valueOf);
  return all.map((block, i) => (
    <Fragment key={i}>
      <OneBlock block={block} valueOf={valueOf} />
    </Fragment>
  ));
}

export function Words({ text, facts, own }: WordsProps) {
  const words = useMemo(() => readWords(text).blocks, [text]);
  const valueOf: ValueOf = (value) => {
    const name = value.path.join(".");
    return value.run === null && own !== undefined && Object.hasOwn(own, name)
      ? own[name]
      : factOf(facts, value);
  };
  return <div className="words">{blocks(words, valueOf)}</div>;
}

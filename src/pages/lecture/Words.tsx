/** @file Words of a lecture on the page: elements, never HTML. */
import { Fragment, useMemo, type ReactNode } from "react";
import { factOf } from "../../lectures/facts";
import { readWords, type Block, type Inline } from "../../lectures/markdown";
import { fillFormula, sayValue, type Value } from "../../lectures/values";
import Formula from "./Formula";
import type { AllFacts } from "./useFacts";

interface WordsProps {
  readonly text: string;
  readonly facts: AllFacts;
  /** What else numbers may be called, beside what runs say. */
  readonly own?: Readonly<Record<string, unknown>>;
}

type ValueOf = (value: Value) => unknown;

/** As wide as a number, while its run is not there. */
const PENDING = <span className="words__pending">…</span>;

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
    case "value":
      return <span className="tabular">{sayValue(valueOf(part.value), part.value.format) ?? PENDING}</span>;
    case "formula": {
      const tex = fillFormula(part.tex, valueOf);
      return tex === null ? PENDING : <Formula tex={tex} spoken={part.spoken} display={part.display} />;
    }
  }
}

// A text is read once: its parts never change places.
const inlines = (parts: readonly Inline[], valueOf: ValueOf) =>
  parts.map((part, i) => <Part key={i} part={part} valueOf={valueOf} />);

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

/** The only paragraph of an item stands in it without one of its own. */
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

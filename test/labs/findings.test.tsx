/** @file What the page of a lab says that a run found is what the terminal prints of it, sentence by sentence, for every preset. */
import { cleanup, render, waitFor } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { labs as screens } from "../../src/labs";
import { writtenFinding } from "../../src/cli/run/written";
import { spoken } from "../../src/labs/shared/spoken";
import { loadKernel } from "../../src/labs/training/kernel";
import { LabProvider } from "../../src/store/context";
import { createLabStore, type LabTypes } from "../../src/store/labStore";
import { createTerminalEngine } from "../support/engine";
import { servicesWith } from "../support/labStore";
import { decodeLink, encodeLink, labs, presets, type LabId, type Scenario } from "../support/scenarios";
import { isMarked } from "../support/marked";
import { shipped } from "../support/shippedFiles";
import { unmarked } from "../support/unmarked";

await loadKernel();

const engine = createTerminalEngine({ entry: null });
/** Seconds of a run, which a busy machine stretches. */
const BUSY = 120_000;

beforeAll(() => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 400);
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(cleanup);
afterAll(engine.dispose);

const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
const textOf = (element: Element | null) => element?.textContent ?? "";
const textsOf = (selector: string) => all(selector).map(textOf);

/** "claimed" and what is: "Claimed: …", without a link to where it is seen. */
function lineOf(line: HTMLElement): string {
  const [kind, text] = [line.querySelector("dt"), line.querySelector("dd")?.cloneNode(true)];
  if (!(text instanceof Element)) throw new Error("A line of the verdict has two halves.");
  for (const link of text.querySelectorAll("a")) link.remove();
  return `${textOf(kind).replace(/^./, (first) => first.toUpperCase())}: ${textOf(text).trim()}`;
}

/** "A · High." and what became of it. */
function captionOf(figure: HTMLElement) {
  const [title, whole] = [textOf(figure.querySelector("b")), textOf(figure.querySelector("figcaption p"))];
  return { title: title.slice("A · ".length, -1), caption: whole.slice(title.length).trim() };
}

function ruleOf(figure: HTMLElement): string {
  const { title, caption } = captionOf(figure);
  return `${title}: ${caption}`;
}

/** Where it is compared with ρⁿ. */
const errorOf = (figure: HTMLElement): readonly string[] => {
  const { title, caption } = captionOf(figure);
  return title.startsWith("Error") ? caption.split(/ (?=(?:Observed|Exact|Proved|Claimed)\b.*?: )/) : [];
};

const list = () => textsOf("ul.findings li");

/** All that each lab says of what came of a run. */
const SAID: Readonly<Record<LabId, () => readonly string[]>> = {
  bounds: () => [
    ...textsOf(".verdict__title"),
    ...all(".verdict__line").map(lineOf),
    ...textsOf(".bounds__hint p"),
  ],
  tracking: () => [
    ...textsOf(".highlight p"),
    ...all("figure[data-figure^=rule-]").map(ruleOf),
    ...all("figure[data-figure=divergence]").flatMap(errorOf),
    ...textsOf(".outcome__note"),
  ],
  stability: list,
  geometry: list,
  training: list,
  search: list,
};

async function openPage({ lab: id, params, view }: Scenario) {
  const lab = labs[id];
  const datasets = { load: (source: Parameters<typeof shipped>[0]) => Promise.resolve(shipped(source)) };
  const services = servicesWith({ lab, engine, datasets: datasets as never });
  const store = createLabStore<LabTypes>({ v: 1, lab: id, params, view }, services);
  const Screen = screens.find((screen) => screen.id === id)?.Lab;
  if (Screen === undefined) throw new Error(`The lab ${id} has no screen.`);
  render(
    <LabProvider store={store}>
      <Screen />
    </LabProvider>,
  );
  await waitFor(
    () => {
      const { trace, status } = store.getState();
      expect([trace === null, status.kind]).toEqual([false, "ready"]);
    },
    { timeout: BUSY },
  );
  const { trace } = store.getState();
  if (trace === null) throw new Error("The run was finished.");
  return trace;
}

/** All that those hear who do not see the page. */
const heard = (): readonly string[] => [
  ...["aria-label", "aria-valuetext", "title"].flatMap((name) =>
    all(`[${name}]`).map((element) => element.getAttribute(name) ?? ""),
  ),
  ...textsOf("[role=status], svg title"),
];

/** What no preset shows. */
const MORE = [
  "#/bounds?v=1&p=0.5,0.5",
  "#/bounds?v=1&p=0.3,0.7&show=bound,collapseMirror,collapseProjected",
  "#/tracking?v=1&update=burg&anchor=1",
];

const CASES = [
  ...presets.map(({ scenario }) => ({ link: encodeLink(scenario), scenario })),
  ...MORE.map((link) => ({ link, scenario: decodeLink(link).scenario })),
];

it.each(CASES)(
  "the page says what is printed of $link",
  async ({ scenario }) => {
    const { lab, params, view } = scenario;
    const trace = await openPage(scenario);
    const find = await labs[lab].findings();
    const found = await find({ params, view, trace }, (other, asked) => engine.run(other, asked, []));
    const printed = found.map(writtenFinding);
    expect(found.map((one) => spoken([one])).filter(isMarked)).toEqual([]);
    expect(printed).not.toEqual([]);
    await waitFor(() => expect(SAID[lab]().map(unmarked)).toEqual(printed.map(unmarked)), {
      timeout: BUSY / 2,
    });
    expect(heard().filter(isMarked)).toEqual([]);
  },
  BUSY,
);

/** @file No violation of accessibility rules in any face of a lecture: list, slides, article, handout, presenter's window, editor. */
import { packLecture } from "../../../../src/lectures/packed";
import { lectureOf } from "../../../../src/lectures/types";
import { violations } from "../../support/axe";
import { expect, testInKeptPage as test, type Page } from "../../support/page";

const LECTURE = lectureOf({
  v: 1,
  id: "short",
  title: "Short",
  about: "One step, and its question.",
  minutes: 2,
  steps: [
    {
      id: "bound",
      title: "The bound",
      words: "It is $2\\mu/L^2$[two mu over L squared], here **{{etaMax}}**; the step is {{params.step}}.",
      figures: ["#/bounds?v=1&p=0.2,0.8&step=0.06&show=bound&figure=slice"],
      controls: ["step"],
      notes: "Move the step.",
      question: {
        kind: "number",
        ask: "How long may a step be?",
        truth: "etaMax",
        from: 0.01,
        to: 1,
        scale: "log",
        axis: "step",
        answer: "It may be {{truth}}; the guess was {{guess}}.",
      },
    },
    { id: "end", title: "The end", words: "- Thank you." },
  ],
});

const PACKED = packLecture(LECTURE) ?? "";
const at = (face: string) => `#/lecture/shared?v=1&${face}&d=${PACKED}`;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Each face, and how one knows that it is there. */
const FACES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "#/lecture?v=1": (page) => page.getByRole("button", { name: "Write a lecture" }).waitFor(),
  [at("face=slides")]: async (page) => page.getByRole("slider", { name: "step" }).focus(),
  [at("step=1")]: async (page) => {
    await press(page, "Show the truth without a guess");
    await press(page, "Look at it");
    await page.getByRole("slider").first().waitFor();
  },
  [at("step=2")]: (page) => page.getByRole("heading", { name: "The end" }).waitFor(),
  [at("face=article")]: (page) => page.getByRole("slider", { name: "step" }).waitFor(),
  [at("face=handout&notes=1")]: (page) => expect(page.getByRole("button", { name: "Print" })).toBeEnabled(),
  [at("face=presenter")]: (page) => page.getByText("Move the step.").waitFor(),
};

test("no violation in any face of a lecture, in light and in dark", async ({ page }) => {
  const found: string[] = [];
  const look = async (what: string) => {
    await page.evaluate(() => {
      document.documentElement.dataset["theme"] = "light";
      return document.fonts.ready;
    });
    found.push(...(await violations(page)).map((fault) => `${what}: ${fault}`));
    await page.evaluate(() => void (document.documentElement.dataset["theme"] = "dark"));
    found.push(...(await violations(page, "colors")).map((fault) => `${what}, dark: ${fault}`));
  };
  for (const [link, ready] of Object.entries(FACES)) {
    await page.goto(link);
    await ready(page);
    await look(link.replace(PACKED, "…"));
  }
  await page.goto("#/lecture?v=1");
  await press(page, "Write a lecture");
  await page.getByRole("textbox", { name: "Words" }).waitFor();
  await look("editor");
  expect(found).toEqual([]);
});

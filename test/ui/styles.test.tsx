/** @file The quick styles of component tests are jsdom's own. */
import { expect, it } from "vitest";
import { quickened } from "../support/styles";

const PAGE = `
  <div hidden><p><b>in what is hidden</b></p></div>
  <div style="visibility: hidden"><p>hidden<span style="visibility: visible">seen <i>again</i></span></p></div>
  <section style="display: none"><ul><li>no</li></ul></section>
  <details><summary>one</summary><summary>two</summary><p>more</p></details>
  <dialog><button>shut</button></dialog><dialog open><button>open</button></dialog>
  <table><caption>c</caption><thead hidden><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>
  <input type="hidden"><input><select><option>o</option></select><textarea></textarea><output>1</output>
  <div popover>over</div><noscript>no</noscript><template><p>t</p></template><embed hidden>
  <svg><g><path d="M0,0"></path><text>svg <tspan>text</tspan><title>t</title></text></g></svg>
  <fieldset><legend>l</legend><label>a <progress></progress></label></fieldset>`;

it("answers as jsdom does, of whatever hides or shows an element", () => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const { contentDocument: page, contentWindow: view } = frame;
  if (page === null || view === null) throw new Error("The frame has no page.");
  // Its own, which nobody has made quicker.
  const plain = (view as Window & { getComputedStyle: typeof getComputedStyle }).getComputedStyle;
  const quick = quickened(plain, page);
  const answers = (styles: typeof plain) =>
    [...page.querySelectorAll("*")].map((element) => {
      const style = styles(element);
      const asked = ["display", "visibility", "color"].map((name) => style.getPropertyValue(name));
      return [element.outerHTML, style.display, style.visibility, style.opacity, ...asked];
    });
  page.body.innerHTML = PAGE;
  expect(answers(quick)).toEqual(answers(plain));
  expect(answers(plain).filter(([, display]) => display === "none").length).toBeGreaterThan(5);
  page.head.innerHTML = "<style>p { display: none } li { visibility: hidden }</style>";
  expect(answers(quick)).toEqual(answers(plain));
  frame.remove();
});

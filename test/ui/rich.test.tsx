import { render } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { named } from "../../src/labs/tracking/words/name";
import { Rich } from "../../src/ui/Rich";

const shown = (text: string) => render(<Rich text={text} />).container;

describe("short formulas", () => {
  it("lower, raise and slant", () => {
    expect(shown("*D*_KL < 10^{−3}").innerHTML).toBe("<var>D</var><sub>KL</sub> &lt; 10<sup>−3</sup>");
  });

  it("keep a slot on one line with what touches it and what is joined to it", () => {
    const { container } = render(
      <Rich text={"iff *η*\u00a0<\u00a0#0. So (#0,\u00a0#1), 2(#1)^{2}, and !0 or #1"} slots={["a", "b"]} />,
    );
    const kept = (html: string) => `<span style="white-space: nowrap;">${html}</span>`;
    expect(container.innerHTML).toBe(
      `iff ${kept("<var>η</var> &lt; a.")} So ${kept("(a, b),")} ${kept("2(b)<sup>2</sup>,")} and <b>a</b> or b`,
    );
  });

  it("leave alone what stands between isolates, whatever it is", () => {
    expect(shown(`A ${named("x_1^{2} *b* #0 !1")} B`).innerHTML).toBe("A <bdi>x_1^{2} *b* #0 !1</bdi> B");
    expect(shown(named("a\u00a0=#1")).innerHTML).toBe("<bdi>a&nbsp;=#1</bdi>");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (label) => {
        fc.pre(!/[\u2066-\u2069]|η_max/.test(label));
        expect(shown(`“${named(label)}” η_max`).textContent).toBe(`“${label}” ηmax`);
      }),
    );
  });

  it("set the bound in a name as a symbol", () => {
    expect(shown(named("0.9 × η_max")).innerHTML).toBe("<bdi>0.9 × </bdi>η<sub>max</sub>");
  });
});

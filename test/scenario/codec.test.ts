/** @file Laws of the link codec. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLink, encodeLink, MAX_LINK, type Scenario } from "../support/scenarios";
import { parseScenario } from "../support/scenarios";
import { almostLink, scenario } from "./arbitraries";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The link of a text reads back without complaint, and the scenario is one that a file may hold. */
function expectSound(text: string): Scenario {
  const { scenario: read, notices } = decodeLink(text);
  const asFile = parseScenario(plain(read));
  expect(asFile).toEqual({ ok: true, scenario: read });
  const link = encodeLink(read);
  expect(decodeLink(link)).toEqual({ scenario: read, notices: [] });
  for (const { message } of notices) expect(message).toMatch(/^\S.{5,600}\.$/s);
  return read;
}

test("decode(encode(s)) = s, without notices", () => {
  fc.assert(
    fc.property(scenario, (s) => {
      expect(decodeLink(encodeLink(s))).toEqual({ scenario: s, notices: [] });
    }),
    { numRuns: 400 },
  );
});

test("equal states give equal links, whatever the order in which their values were put together", () => {
  fc.assert(
    fc.property(scenario, (s) => {
      const entries = Object.entries(s.params).toReversed();
      const shuffled = { ...s, params: Object.fromEntries(entries) } as unknown as Scenario;
      expect(encodeLink(shuffled)).toBe(encodeLink(s));
    }),
    { numRuns: 100 },
  );
});

test("a scenario and its file are the same scenario", () => {
  fc.assert(
    fc.property(scenario, (s) => {
      expect(parseScenario(plain(s))).toEqual({ ok: true, scenario: s });
    }),
    { numRuns: 200 },
  );
});

test("links hold no character that shells, Markdown or chat programs trip over, beyond & and ?", () => {
  fc.assert(
    fc.property(scenario, (s) => {
      expect(encodeLink(s)).toMatch(/^#\/[a-z]+\?[A-Za-z0-9._~,:%=&-]+$/);
    }),
    { numRuns: 200 },
  );
});

test("decoding never throws and always gives a valid scenario: a million characters of noise", () => {
  const long = { maxLength: 2000, size: "max" } as const;
  const noise = fc.oneof(
    fc.string({ unit: "binary", ...long }),
    fc.string({ unit: fc.constantFrom(..."#/?&=%,:.0123456789-+eEvpatrulefixd".split("")), ...long }),
    almostLink,
  );
  let spent = 0;
  const property = fc.property(noise, (text) => {
    spent += text.length;
    expectSound(text);
  });
  fc.assert(property, { numRuns: 1700 });
  expect(spent).toBeGreaterThan(1_000_000);
}, 60_000);

test("links with single characters changed, dropped or doubled still read", () => {
  const edit = fc.record({
    at: fc.nat(400),
    drop: fc.nat(3),
    put: fc.constantFrom("", "%", "&", "=", ",", ":", "9", "e", "-", "#", "\u{1f600}", "\ud83d"),
  });
  fc.assert(
    fc.property(scenario, fc.array(edit, { minLength: 1, maxLength: 4 }), (s, edits) => {
      const mutated = edits.reduce((link, { at, drop, put }) => {
        const place = at % (link.length + 1);
        return link.slice(0, place) + put + link.slice(place + drop);
      }, encodeLink(s));
      expectSound(mutated);
    }),
    { numRuns: 400 },
  );
});

test("a megabyte of garbage is cut, and named", () => {
  const garbage = `#/tracking?v=1&${"%&rule=x&=🙂&v=2".repeat(80_000)}`;
  const { notices } = decodeLink(garbage);
  expectSound(garbage);
  expect(notices[0]?.message).toBe(
    `The link has ${garbage.length} characters. Only the first ${MAX_LINK} were read.`,
  );
  expect(notices.length).toBeLessThan(25);
});

test.each(["%E2%82%AC", "%C3%A4", "1234567"])("a link cut inside %s is complained about once", (text) => {
  for (const start of ["#/tracking?v=1&steps=700&rule=certified::", "#/tracking?rule="])
    for (const shift of ["", "x", "xx"]) {
      const long = start + shift + text.repeat(MAX_LINK);
      const { scenario: read, notices } = decodeLink(long);
      expect(encodeLink(read)).toBe(start.includes("700") ? "#/tracking?v=1&steps=700" : "#/tracking?v=1");
      expect(notices.map(({ message }) => message)).toEqual([
        `The link has ${long.length} characters. Only the first ${MAX_LINK} were read.`,
      ]);
    }
  expect(decodeLink(`#/${"x".repeat(MAX_LINK)}`).notices).toHaveLength(2);
});

test("keys that objects inherit are keys like any other", () => {
  const { scenario: read, notices } = decodeLink("#/bounds?v=1&__proto__=1&constructor=2&toString=3");
  expect(notices.map(({ key }) => key)).toEqual(["__proto__", "constructor", "toString"]);
  expect(encodeLink(read)).toBe("#/bounds?v=1");
  expect(decodeLink("#/__proto__?v=1").scenario.lab).toBe("bounds");
});

test.each([
  ["#/tracking?v=1&steps=100", "#/tracking?v=1&at=50&steps=100"],
  ["#/tracking?v=1&at=900", "#/tracking?v=1&at=900&steps=1800"],
  ["#/tracking?v=1&target=drift&steps=2", "#/tracking?v=1&target=drift&between=0,1&steps=2"],
  ["#/tracking?v=1&before=0.9,0.1", "#/tracking?v=1&before=0.9,0.1&after=0.1,0.9"],
  [
    "#/bounds?v=1&target=0.2,0.3,0.5",
    "#/bounds?v=1&p=0.5,0.3333333333333333,0.16666666666666666&target=0.2,0.3,0.5",
  ],
])("%s is taken: what the link does not say fits itself to what it says", (link, full) => {
  const { scenario: read, notices } = decodeLink(link);
  expect(notices).toEqual([]);
  expect(encodeLink(read)).toBe(full);
});

test("what is given alone always wins over a default", () => {
  const sizes = fc
    .integer({ min: 2, max: 12 })
    .map((classes) => Array.from({ length: classes }, () => 1 / classes));
  const keys = [
    "bounds&target",
    "bounds&p",
    "tracking&before",
    "tracking&after",
    "tracking&to",
    "tracking&start",
  ];
  fc.assert(
    fc.property(
      sizes,
      fc.constantFrom(...keys, "stability&part=pair&first", "stability&part=pair&target"),
      (p, at) => {
        const link = `#/${at.replace("&", "?v=1&")}=${p.join(",")}`;
        expect([link, decodeLink(link).notices]).toEqual([link, []]);
      },
    ),
  );
});

import { act, render, screen } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { useDerived, type Deriver } from "../../src/store/useDerived";

interface Trace {
  readonly name: string;
}
interface Derived {
  readonly sum: string;
  readonly line: string;
}

/** Knows at once what was settled before; the rest is settled by hand. */
function byHand() {
  const known = new Set<string>();
  const open = new Map<string, { settle: () => void; fail: (error: Error) => void; signal: AbortSignal }>();
  const keyOf = ({ name }: Trace, what: string) => `${what} of ${name}`;
  const derive: Deriver<Trace, Derived> = {
    now: (trace, what) => (known.has(keyOf(trace, what)) ? { value: keyOf(trace, what) } : null),
    later: (trace, what, signal) => {
      const key = keyOf(trace, what);
      return new Promise((resolve, reject) => {
        open.set(key, { signal, fail: reject, settle: () => resolve((known.add(key), key)) });
      });
    },
  };
  return { derive, known, open };
}

class Boundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override readonly state = { message: null };
  static getDerivedStateFromError = (error: Error) => ({ message: error.message });
  override render() {
    return this.state.message ?? this.props.children;
  }
}

function Shown({ derive, name, names }: { derive: Deriver<Trace, Derived>; name: string; names: Names }) {
  const found = useDerived(derive, traces[name] ?? null, names);
  return <output>{found ? [found.trace.name, ...Object.values(found.values)].join("; ") : "nothing"}</output>;
}

type Names = readonly (keyof Derived)[];
const traces: Record<string, Trace> = { a: { name: "a" }, b: { name: "b" } };
const BOTH: Names = ["sum", "line"];
const SUM: Names = ["sum"];
const text = () => screen.getByRole("status").textContent;

it("shows what is there at once, waits for the rest, and keeps what there was until then", async () => {
  const { derive, known, open } = byHand();
  known.add("sum of a");
  const shown = (name: string, names: Names) => <Shown {...{ derive, name, names }} />;
  const { rerender } = render(shown("a", SUM));
  expect(text()).toBe("a; sum of a");
  rerender(shown("a", BOTH));
  expect(text()).toBe("a; sum of a");
  rerender(shown("b", BOTH));
  expect(open.get("line of a")?.signal.aborted).toBe(true);
  await act(async () => open.get("line of b")?.settle());
  expect(text()).toBe("a; sum of a");
  await act(async () => open.get("sum of b")?.settle());
  expect(text()).toBe("b; sum of b; line of b");
  rerender(shown("", BOTH));
  expect(text()).toBe("nothing");
});

it("tells the nearest boundary of an error, if it is still wanted", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { derive, open } = byHand();
  const shown = (name: string) => (
    <Boundary>
      <Shown derive={derive} name={name} names={SUM} />
    </Boundary>
  );
  const { rerender } = render(shown("a"));
  rerender(shown("b"));
  await act(async () => open.get("sum of a")?.fail(new Error("too late")));
  expect(text()).toBe("nothing");
  await act(async () => open.get("sum of b")?.fail(new Error("a worker stopped")));
  expect(screen.getByText("a worker stopped")).toBeDefined();
});

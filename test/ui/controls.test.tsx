import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Figure } from "../../src/charts/Figure";
import { Bars } from "../../src/ui/Bars";
import { CopyGroup } from "../../src/ui/CopyGroup";
import { InteractionContext } from "../../src/ui/interaction/context";
import { createInteraction } from "../../src/ui/interaction/interaction";
import { CopyNumber } from "../../src/ui/CopyNumber";
import { Menu } from "../../src/ui/Menu";
import { MenuList } from "../../src/ui/MenuList";
import { NumberField } from "../../src/ui/NumberField";
import { Section } from "../../src/ui/Section";
import { Slider } from "../../src/ui/Slider";

const below1 = (value: number) => (value < 1 ? null : `${value} is not below 1`);
const above0 = (value: number) => (value > 0 ? null : `${value} is not above 0`);

function Field({ start, onChange }: { start: number; onChange: (value: number) => void }) {
  const [value, setValue] = useState(start);
  const change = (next: number) => {
    setValue(next);
    onChange(next);
  };
  return (
    <NumberField value={value} label="step" problem={above0} nudge={(v, n) => v + n / 10} onChange={change} />
  );
}

describe("a number field", () => {
  const onChange = vi.fn<(value: number) => void>();
  beforeEach(() => onChange.mockClear());
  const field = () => screen.getByRole("textbox", { name: "step" });
  const type = async (text: string) => {
    await userEvent.clear(field());
    await userEvent.type(field(), text);
  };

  it("shows few digits, and all of them to type from", async () => {
    render(<Field start={1 / 3} onChange={onChange} />);
    expect(field()).toHaveValue("0.3333");
    await userEvent.click(field());
    expect(field()).toHaveValue("0.3333333333333333");
  });

  it.each(["0,25", "0.25", "25%", " .25 "])("takes %s when Enter is pressed", async (text) => {
    render(<Field start={1} onChange={onChange} />);
    await type(`${text}{Enter}`);
    expect(onChange).toHaveBeenLastCalledWith(0.25);
  });

  it("takes the number when it is left", async () => {
    render(<Field start={1} onChange={onChange} />);
    await type("0,5");
    await userEvent.tab();
    expect(onChange).toHaveBeenLastCalledWith(0.5);
  });

  it("asks what a comma means that can mean two things, and forgets it when emptied", async () => {
    render(<Field start={3} onChange={onChange} />);
    await type("20,000{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("“20,000” can mean 20000 or 20: type one of these");
    await userEvent.clear(field());
    await userEvent.type(field(), "{Enter}");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(field()).toHaveAttribute("aria-invalid", "false");
    expect(onChange).not.toHaveBeenCalled();
  });

  it("says what is wrong in a sentence and keeps the old number", async () => {
    render(<Field start={1} onChange={onChange} />);
    await type("abc{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("“abc” is not a number");
    await type("-2{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("-2 is not above 0");
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(field()).toHaveValue("1");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("steps by the arrow keys", async () => {
    render(<Field start={1} onChange={onChange} />);
    await userEvent.click(field());
    await userEvent.keyboard("{ArrowUp}{Shift>}{ArrowUp}{/Shift}");
    expect(onChange.mock.calls).toEqual([[1.1], [2.1]]);
  });
});

describe("bars", () => {
  it("are set by keys and by typing", async () => {
    const onChange = vi.fn<(index: number, value: number) => void>();
    render(
      <Bars names={["a", "b"]} values={[0.3, 0.7]} noun="belief" problem={below1} onChange={onChange} />,
    );
    screen.getByRole("slider", { name: "belief, a: bar" }).focus();
    await userEvent.keyboard("{ArrowRight}{Shift>}{ArrowLeft}{/Shift}{End}");
    expect(onChange.mock.calls).toEqual([
      [0, 0.31],
      [0, 0.2],
      [0, 0.999],
    ]);
    await userEvent.clear(screen.getByRole("textbox", { name: "belief, b" }));
    await userEvent.type(screen.getByRole("textbox", { name: "belief, b" }), "0,6{Enter}");
    expect(onChange).toHaveBeenLastCalledWith(1, 0.6);
  });

  it("refuse shares that are none", async () => {
    const onChange = vi.fn<(index: number, value: number) => void>();
    render(<Bars names={[]} values={[0.3, 0.7]} noun="belief" problem={below1} onChange={onChange} />);
    await userEvent.clear(screen.getByRole("textbox", { name: "belief, class 1" }));
    await userEvent.type(screen.getByRole("textbox", { name: "belief, class 1" }), "1{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("1 is not below 1");
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe("a number to copy", () => {
  it("copies every digit and says so", async () => {
    const user = userEvent.setup();
    render(<CopyNumber value={0.30117647058823527} label="η max" />);
    const button = screen.getByRole("button", { name: /η max: 0.3012/ });
    await user.click(button);
    expect(await navigator.clipboard.readText()).toBe("0.30117647058823527");
    expect(await within(button).findByText("copied")).toBeInTheDocument();
  });

  it("shows and copies an infinite barrier", async () => {
    const user = userEvent.setup();
    render(<CopyNumber value={Infinity} label="barrier" />);
    await user.click(screen.getByRole("button", { name: /barrier: ∞/ }));
    expect(await navigator.clipboard.readText()).toBe("Infinity");
  });
});

describe("numbers to copy that belong together", () => {
  const Group = ({ labels }: { labels: readonly string[] }) => (
    <>
      <CopyGroup label="Here">
        {labels.map((label, i) => (
          <CopyNumber key={label} value={i} label={label} />
        ))}
      </CopyGroup>
      <input aria-label="a field" />
    </>
  );
  const number = (label: string) => screen.getByRole("button", { name: new RegExp(`^${label}:`) });

  it("are one stop of the Tab key; arrow keys, Home and End go from one to the next", async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Group labels={["a", "b", "c"]} />);
    await user.tab();
    expect(number("a")).toHaveFocus();
    for (const [key, label] of [
      ["ArrowRight", "b"],
      ["ArrowDown", "c"],
      ["ArrowRight", "a"],
      ["ArrowLeft", "c"],
      ["Home", "a"],
      ["End", "c"],
      ["ArrowUp", "b"],
    ] as const) {
      await user.keyboard(`{${key}}`);
      expect(number(label)).toHaveFocus();
    }
    await user.keyboard("{Enter}");
    expect(await navigator.clipboard.readText()).toBe("1");
    await user.tab();
    expect(screen.getByRole("textbox")).toHaveFocus();
    await user.tab({ shift: true });
    expect(number("b")).toHaveFocus();
    // The stop that goes away leaves its place to the first of those that stay, or that come.
    rerender(<Group labels={["new", "c"]} />);
    expect(["new", "c"].map((label) => number(label).tabIndex)).toEqual([0, -1]);
  });
});

describe("a section", () => {
  it("offers its reset only while there is something to reset", async () => {
    const onReset = vi.fn<() => void>();
    const { rerender } = render(
      <Section title="Step" reset={{ shown: false, onReset }}>
        …
      </Section>,
    );
    expect(screen.queryByRole("button")).toBeNull();
    rerender(
      <Section title="Step" reset={{ shown: true, onReset }}>
        …
      </Section>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Reset step" }));
    expect(onReset).toHaveBeenCalledOnce();
  });

  it("keeps the focus when its reset is pressed by key and disappears", async () => {
    function Own() {
      const [shown, setShown] = useState(true);
      return (
        <Section title="Step" reset={{ shown, onReset: () => setShown(false) }}>
          <input type="radio" name="way" aria-label="other" />
          <input type="radio" name="way" aria-label="chosen" defaultChecked />
        </Section>
      );
    }
    render(<Own />);
    screen.getByRole("button", { name: "Reset step" }).focus();
    // jsdom counts no clicks of keys either.
    fireEvent.click(screen.getByRole("button", { name: "Reset step" }), { detail: 0 });
    expect(screen.queryByRole("button")).toBeNull();
    expect(document.activeElement).toContainElement(screen.getByRole("heading", { name: "Step" }));
    await userEvent.tab();
    expect(screen.getByRole("radio", { name: "chosen" })).toHaveFocus();
  });
});

describe("a menu", () => {
  it("opens, moves by arrow keys, chooses, closes and gives the focus back", async () => {
    const onSelect = vi.fn<(label: string) => void>();
    const items = ["SVG", "PNG", "CSV"].map((label) => ({
      id: label,
      label,
      onSelect: () => onSelect(label),
    }));
    render(<Menu label="Save" List={MenuList} fetchList={() => Promise.resolve()} offers={{ items }} />);
    const button = screen.getByRole("button", { name: "Save" });
    await userEvent.click(button);
    expect(screen.getByRole("menuitem", { name: "SVG" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(screen.getByRole("menuitem", { name: "CSV" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onSelect).toHaveBeenCalledWith("CSV");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(button).toHaveFocus();
    await userEvent.click(button);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    await userEvent.click(button);
    await userEvent.click(document.body);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("of a figure asks what it offers at the moment it opens", async () => {
    const exitFullscreen = vi.fn<() => Promise<void>>().mockResolvedValue();
    Object.assign(document, { fullscreenEnabled: true, fullscreenElement: null, exitFullscreen });
    render(
      <Figure id="f" number="A" title="F" caption="" fills>
        picture
      </Figure>,
    );
    const figure = screen.getByRole("figure");
    figure.requestFullscreen = async () => void Object.assign(document, { fullscreenElement: figure });
    const button = screen.getByRole("button", { name: "A: save, copy, data" });
    await userEvent.click(button);
    await userEvent.click(await screen.findByRole("menuitem", { name: "Full screen" }));
    await userEvent.click(button);
    await userEvent.click(screen.getByRole("menuitem", { name: "Leave full screen" }));
    expect(exitFullscreen).toHaveBeenCalledOnce();
    Object.assign(document, { fullscreenEnabled: undefined, fullscreenElement: undefined });
  });
});

describe("a slider", () => {
  it("tells the hands that it moves; goes back by Escape, and hears nothing more of that press", () => {
    const onChange = vi.fn<(value: number) => void>();
    const interaction = createInteraction();
    const calledOff = vi.fn<() => void>();
    interaction.onCalledOff(calledOff);
    render(
      <InteractionContext value={interaction}>
        <Slider value={0.123456} min={0} max={1} label="step" valueText="" onChange={onChange} />
      </InteractionContext>,
    );
    const slider = screen.getByRole("slider", { name: "step" });
    const slide = (to: number) => fireEvent.change(slider, { target: { value: String(to) } });
    fireEvent.pointerDown(slider);
    expect(interaction.isMoving()).toBe(false);
    slide(500);
    expect(interaction.isMoving()).toBe(true);
    fireEvent.keyDown(slider, { key: "Escape" });
    expect(interaction.isMoving()).toBe(false);
    slide(700);
    fireEvent.pointerUp(slider);
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    slide(200);
    expect(onChange.mock.calls).toEqual([[0.5], [0.2]]);
    expect(interaction.isMoving()).toBe(false);
    expect(calledOff).toHaveBeenCalledOnce();
  });
});

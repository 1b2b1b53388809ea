/** @file A file that nobody took: the sentence names what on the page takes files. */
import { createEvent, fireEvent, render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { keepStrayFilesOut } from "../../src/app/strayFiles";
import { DropZone } from "../../src/labs/tracking/data/DropZone";
import { FileButton } from "../../src/ui/FileButton";

const said = vi.fn<(sentence: string) => void>();
keepStrayFilesOut(window, said);

function drop(where: Element, name = "mine.csv"): string | undefined {
  said.mockClear();
  const event = createEvent.drop(where, {
    dataTransfer: { types: ["Files"], files: [new File([], name)], dropEffect: "none" },
  });
  fireEvent(where, event);
  expect(event.defaultPrevented).toBe(true);
  return said.mock.lastCall?.[0];
}

const take = vi.fn<(file: unknown) => void>();
const button = (words: string) => (
  <FileButton accept=".csv" onFile={take}>
    {words}
  </FileButton>
);

test("where nothing takes files, that is said", () => {
  const { container } = render(<h1>A lab</h1>);
  expect(drop(container)).toBe(
    "“mine.csv” was not opened: nothing here takes files; where a lab works on data, a button beside the data does.",
  );
});

test("what takes files says how, each way once", () => {
  const { container } = render(
    <>
      {button("open a table …")}
      {button("open a table …")}
      {button("open weights …")}
    </>,
  );
  expect(drop(container)).toBe(
    "“mine.csv” was not opened: to take it in, press “open a table …” or press “open weights …”.",
  );
});

test("a place to drop files on takes its own, and is named beside it", () => {
  const { container, getByText } = render(
    <>
      <h1>A lab</h1>
      <DropZone root={{ current: null }} onFiles={take} onText={take}>
        <p>figures</p>
      </DropZone>
    </>,
  );
  expect(drop(container)).toContain("to take it in, drop it below the lab’s heading.");
  expect(drop(getByText("figures"))).toBeUndefined();
  expect(take).toHaveBeenCalledOnce();
});

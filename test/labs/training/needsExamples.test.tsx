import { render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { datasetId } from "../../../src/experiments/data/source";
import { NeedsExamples } from "../../../src/labs/training/classification/NeedsExamples";
import { NeedsWeights } from "../../../src/labs/training/classification/OwnWeights";
import { hashOf } from "../../../src/store/files";

it("asks for the file that a link means, and reads it as the link says", async () => {
  const text = "kind,size,class\na,1,x\nb,2,y\na,3,x\n";
  const file = new File([text], "my.csv");
  const bytes = new TextEncoder().encode(text).buffer;
  file.arrayBuffer = () => Promise.resolve(bytes);
  const local = await hashOf(bytes);
  const data = { local, column: "kind" };
  const onData = vi.fn<(data: object | string) => void>();
  render(<NeedsExamples lacks={datasetId({ examples: data })} data={data} onData={onData} />);
  expect(screen.getByRole("region", { name: "Data needed" }).textContent).toContain(local.slice(0, 12));
  const input = document.querySelector("input");
  if (input === null) throw new Error("There is no place for a file.");
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await waitFor(() => expect(onData).toHaveBeenCalledWith(data));
  expect(screen.getByRole("status").textContent).toMatch(
    /^“my.csv” .*3 examples, 3 features, 2 classes; kept/,
  );
});

it("asks for what is not there alone, where a link names a table and weights", () => {
  const [data, start] = [{ local: "ab".repeat(32) }, { local: "cd".repeat(32) }];
  const asked = (lacks: string | null) => {
    const { container, unmount } = render(
      <>
        <NeedsExamples lacks={lacks} data={data} onData={vi.fn<() => void>()} />
        <NeedsWeights lacks={lacks} start={start} onStart={vi.fn<() => void>()} />
      </>,
    );
    const words = Array.from(container.querySelectorAll("code"), (code) => code.textContent);
    unmount();
    return words;
  };
  expect(asked(datasetId({ examples: data }))).toEqual([data.local.slice(0, 12)]);
  expect(asked(datasetId({ weights: start }))).toEqual([start.local.slice(0, 12)]);
  expect(asked(null)).toEqual([]);
});

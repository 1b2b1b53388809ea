import { render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { NeedsExamples } from "../../../src/labs/training/classification/NeedsExamples";
import { hashOf } from "../../../src/store/files";

it("asks for the file that a link means, and reads it as the link says", async () => {
  const text = "kind,size,class\na,1,x\nb,2,y\na,3,x\n";
  const file = new File([text], "my.csv");
  const bytes = new TextEncoder().encode(text).buffer;
  file.arrayBuffer = () => Promise.resolve(bytes);
  const local = await hashOf(bytes);
  const data = { local, column: "kind" };
  const onData = vi.fn<(data: object | string) => void>();
  render(<NeedsExamples data={data} onData={onData} />);
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

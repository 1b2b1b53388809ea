/** @file Which parts of long runs stay on a device. */
import { expect, it } from "vitest";
import { withRoomFor } from "../../src/store/parts";

const line = (key: string, bytes: number, build = "this") => ({ key, bytes, build });
const keysOf = (lines: readonly { readonly key: string }[]) => lines.map(({ key }) => key).join(" ");

it("are the last ones, as many as there is room for, each once", () => {
  const many = Array.from({ length: 600 }, (_, i) => line(`part ${i}`, 10));
  const all = many.reduce<readonly ReturnType<typeof line>[]>((kept, each) => withRoomFor(each, kept), []);
  expect([all.length, all[0]?.key, all.at(-1)?.key]).toEqual([512, "part 88", "part 599"]);
  expect(keysOf(withRoomFor(line("b", 9e7), [line("a", 8e7), line("b", 1), line("c", 7e7)]))).toBe("c b");
  expect(keysOf(withRoomFor(line("d", 1), [line("a", 1), line("b", 1, "another"), line("c", 1)]))).toBe(
    "a c d",
  );
  expect(keysOf(withRoomFor(line("large", 9e9), [line("a", 1)]))).toBe("large");
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hashOf } from "../../src/store/files";
import { digest } from "../../src/store/sha256";

function sha256(bytes: Uint8Array): string {
  const slices = digest(bytes);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

const hash = (text: string) => sha256(new TextEncoder().encode(text));

describe("SHA-256", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("gives the published digests", () => {
    expect(hash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
  });

  it("agrees with Node's own around every block length", () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 131 + length) & 255);
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  it("agrees with Node's own on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
  });

  it("hashes ten megabytes where the browser does not, and leaves the page its time", async () => {
    vi.stubGlobal("crypto", {});
    const bytes = new Uint8Array(10_000_000).fill(97);
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    expect(await hashOf(bytes.buffer)).toBe(createHash("sha256").update(bytes).digest("hex"));
    clearInterval(other);
    expect(turns).toBeGreaterThan(20);
  });
});

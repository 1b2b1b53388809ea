/** @file NumPy code for the initial weights of a model: drawn as the app draws those of a network, or read from a file. */
import type { LocalWeights } from "../../experiments/data/source";
import { readWeights } from "./givenFiles";

export const FIRST_WEIGHTS = `def uniforms(seed, index, count):
    """Numbers of the app's stream at an index: xoshiro128** whose state is a permutation of the index."""
    M = 0xFFFFFFFF
    turn = lambda x, k: ((x << k) | (x >> (32 - k))) & M
    def mixed(a, b, c, d, rounds, first):
        for r in range(rounds):
            a = (a + (first(r) * 0x9E3779B9 if first(r) is not None else 0)) & M
            a = (a + b) & M; d = turn(d ^ a, 16); c = (c + d) & M; b = turn(b ^ c, 12)
            a = (a + b) & M; d = turn(d ^ a, 8); c = (c + d) & M; b = turn(b ^ c, 7)
        return a, b, c, d
    a, b, c, d = mixed(seed & M, seed >> 32, 0, 0, 12, lambda r: r + 1)
    a, b, c, d = mixed(a, b, c ^ (index & M), d ^ (index >> 32), 4, lambda r: r)
    out = []
    for _ in range(count):
        words = []
        for _ in range(2):
            words.append((turn(b * 5 & M, 7) * 9 & M) >> 6)
            t = b << 9 & M
            c ^= a; d ^= b; b ^= c; a ^= d; c ^= t; d = turn(d, 11)
        out.append((words[0] * 67108864 + words[1] + 0.5) * 2.0**-52)
    return np.array(out)


def first_weights(seed, run=0):
    """Rows end with their bias, which is 0; the others are uniform with variance 1/n."""
    shapes = depth * [(width, width + 1)] + [(classes, width + 1)]
    drawn = uniforms(seed, 2251799813685248 + run, sum(m * (n - 1) for m, n in shapes))
    parts = []
    for m, n in shapes:
        own, drawn = drawn[: m * (n - 1)].reshape(m, n - 1), drawn[m * (n - 1) :]
        parts.append(np.hstack([np.sqrt(3 / (n - 1)) * (2 * own - 1), np.zeros((m, 1))]))
    return parts`;

/** @param start names the file of weights */
export const openedFrom = (start: LocalWeights): string => `def opened():
    """The weights of a safetensors file, the second that is named: its arrays lie one after the other."""
    raw = ${readWeights(start, "TABLE.csv")}
    return np.frombuffer(raw, "<f8", offset=8 + int.from_bytes(raw[:8], "little")).copy()`;

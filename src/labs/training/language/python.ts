/** @file A NumPy program that trains the model with random numbers of its own. Pure. */
import { pyLambda } from "../../shared/relaxation/python";
import type { LocalWeights } from "../../../experiments/data/source";
import { GIVEN_FILES, readText, readWeights } from "../givenFiles";
import type { LanguageParams } from "../run/language/params";

const PAIRS = `
def find_pairs(data, size):
    tokens, pairs = data.astype(np.int64), []
    while 256 + len(pairs) < size:
        counts = np.bincount(tokens[:-1] * size + tokens[1:], minlength=size * size)
        best = int(counts.argmax())
        if counts[best] < 2:
            break
        pairs.append((best // size, best % size))
        tokens = join(tokens, pairs[-1], 255 + len(pairs))
    return tokens, pairs


def join(tokens, pair, new):
    out, i, t = [], 0, tokens.tolist()
    while i < len(t):
        hit = i + 1 < len(t) and t[i] == pair[0] and t[i + 1] == pair[1]
        out.append(new if hit else t[i])
        i += 2 if hit else 1
    return np.array(out)


train, pairs = find_pairs(learnt, V)
held_tokens = held.astype(np.int64)
for k, pair in enumerate(pairs):
    held_tokens = join(held_tokens, pair, 256 + k)
`;

const BYTES = `
pairs = []
train, held_tokens = learnt.astype(np.int64), held.astype(np.int64)
`;

/** Reads the initial weights from a file; they are the same in all runs. */
const openedFrom = (start: LocalWeights): string => `
import json

raw = ${readWeights(start, "FOLDER")}
size = 8 + int.from_bytes(raw[:8], "little")
header, data = json.loads(raw[8:size]), raw[size:]
opened = {}
for name, about in header.items():
    if name != "__metadata__":
        a, b = about["data_offsets"]
        opened[name] = np.frombuffer(data[a:b], "<f4").reshape(about["shape"])
names = {"gain1": "g1", "attention": "A", "out": "O", "gain2": "g2", "up": "U", "down": "W"}


def start(rng):
    w = {"E": opened["embedding"], "P": opened["positions"], "g": opened["gain"]}
    for l in range(L):
        for name, short in names.items():
            w[f"{short}{l}"] = opened[f"layers.{l}.{name}"]
    return w

`;

const DRAWN_START = `
def start(rng):
    u = lambda dev, *n: (rng.uniform(-1, 1, n) * dev * 3**0.5).astype(np.float32)
    into, adding = 0.5 * D**-0.5, 0.5 * (2 * L * D) ** -0.5
    w = {"E": u(0.1, V, D), "P": u(0.1, T, D), "g": np.ones(D, np.float32)}
    for l in range(L):
        w[f"g1{l}"] = np.ones(D, np.float32)
        w[f"g2{l}"] = np.ones(D, np.float32)
        w[f"A{l}"], w[f"O{l}"] = u(into, D, 3 * D), u(adding, D, D)
        w[f"U{l}"], w[f"W{l}"] = u(into, D, 4 * D), u(adding / 2, 4 * D, D)
    return w

`;

const MODEL = `
def norm(x, g):
    m = x - x.mean(-1, keepdims=True)
    s = 1 / np.sqrt((m * m).mean(-1, keepdims=True) + 1e-5)
    return m * s * g, (m * s, s)


def norm_back(d, g, kept):
    u, s = kept
    v = d * g
    dx = (v - v.mean(-1, keepdims=True) - u * (v * u).mean(-1, keepdims=True)) * s
    return dx, (d * u).sum((0, 1))


def forward(w, t):
    B = len(t)
    x, kept = w["E"][t] + w["P"], []
    split = lambda a: a.reshape(B, T, H, D // H).transpose(0, 2, 1, 3)
    for l in range(L):
        h, n1 = norm(x, w[f"g1{l}"])
        q, k, v = (split(a) for a in np.split(h @ w[f"A{l}"], 3, -1))
        s = q @ k.transpose(0, 1, 3, 2) * (D // H) ** -0.5
        s = np.where(np.tri(T, dtype=bool), s, -np.inf)
        a = np.exp(s - s.max(-1, keepdims=True))
        a /= a.sum(-1, keepdims=True)
        o = (a @ v).transpose(0, 2, 1, 3).reshape(B, T, D)
        x = x + o @ w[f"O{l}"]
        h2, n2 = norm(x, w[f"g2{l}"])
        u = h2 @ w[f"U{l}"]
        sig = 1 / (1 + np.exp(-2 * C * (u + 0.044715 * u**3)))
        x = x + (u * sig) @ w[f"W{l}"]
        kept.append((h, n1, q, k, v, a, o, h2, n2, u, sig))
    h, n = norm(x, w["g"])
    z = h @ w["E"].T
    p = np.exp(z - z.max(-1, keepdims=True))
    return p / p.sum(-1, keepdims=True), (h, n, kept)


def backward(w, t, y, p, back):
    h, n, kept = back
    B = len(t)
    flat = lambda a: a.reshape(-1, a.shape[-1])
    dz = p.copy()
    np.put_along_axis(dz, y[..., None], np.take_along_axis(dz, y[..., None], -1) - 1, -1)
    dz /= y.size
    d = {"E": flat(dz).T @ flat(h)}
    dx, d["g"] = norm_back(dz @ w["E"], w["g"], n)
    for l in reversed(range(L)):
        h, n1, q, k, v, a, o, h2, n2, u, sig = kept[l]
        d[f"W{l}"] = flat(u * sig).T @ flat(dx)
        du = dx @ w[f"W{l}"].T * (sig + u * sig * (1 - sig) * 2 * C * (1 + 3 * 0.044715 * u * u))
        d[f"U{l}"] = flat(h2).T @ flat(du)
        dn, d[f"g2{l}"] = norm_back(du @ w[f"U{l}"].T, w[f"g2{l}"], n2)
        dx = dx + dn
        d[f"O{l}"] = flat(o).T @ flat(dx)
        do = (dx @ w[f"O{l}"].T).reshape(B, T, H, D // H).transpose(0, 2, 1, 3)
        da = do @ v.transpose(0, 1, 3, 2)
        ds = a * (da - (a * da).sum(-1, keepdims=True)) * (D // H) ** -0.5
        parts = [ds @ k, ds.transpose(0, 1, 3, 2) @ q, a.transpose(0, 1, 3, 2) @ do]
        dm = np.concatenate([b.transpose(0, 2, 1, 3).reshape(B, T, D) for b in parts], -1)
        d[f"A{l}"] = flat(h).T @ flat(dm)
        dn, d[f"g1{l}"] = norm_back(dm @ w[f"A{l}"].T, w[f"g1{l}"], n1)
        dx = dx + dn
    np.add.at(d["E"], t.ravel(), flat(dx))
    d["P"] = dx.sum(0)
    return d


def bits_per_byte(w):
    n, nats = len(held_tokens), 0.0
    for i in range(0, n - 1, T):
        y = held_tokens[i + 1 : i + T + 1]
        t = np.zeros((1, T), np.int64)
        t[0, : min(T, n - 1 - i)] = held_tokens[i : min(i + T, n - 1)]
        p, _ = forward(w, t)
        nats -= np.log(p[0, np.arange(len(y)), y]).sum()
    return nats / np.log(2) / (len(held) - 1)


words = [bytes([byte]) for byte in range(256)]
for first, second in pairs:
    words.append(words[first] + words[second])
place, length = 0, 0
while length < 64:
    length += len(words[held_tokens[place]])
    place += 1


def belief_there(w):
    """What the model believes of the token at that place of the held-out text."""
    count = min(T, place)
    t = np.zeros((1, T), np.int64)
    t[0, :count] = held_tokens[place - count : place]
    return forward(w, t)[0][0, count - 1].astype(float)


def run(seed, step, lam):
    rng = np.random.default_rng(seed)
    w = start(rng)
    m = {k: np.zeros_like(a) for k, a in w.items()}
    v = {k: np.zeros_like(a) for k, a in w.items()}
    seen = []
    for n in range(STEPS + 1):
        if n % EVERY == 0 or n == STEPS:
            p = belief_there(w)
            seen.append((n, bits_per_byte(w), p[held_tokens[place]], 2 * p.min() ** 2 / p.max()))
            print("  n %d certified step %.3g bound %.3g bits per byte %.4f" % (n, *seen[-1][2:], seen[-1][1]), flush=True)
        if n == STEPS:
            return np.transpose(seen), p
        at = rng.integers(0, len(train) - T, BATCH)[:, None] + np.arange(T)
        t, y = train[at], train[at + 1]
        p, back = forward(w, t)
        d = backward(w, t, y, p, back)
        size = lam(rng) * step * min(1, (n + 1) / max(1, WARMUP))
        for k in w:
            m[k] = 0.9 * m[k] + 0.1 * d[k]
            v[k] = 0.99 * v[k] + 0.01 * d[k] ** 2
            mean, square = m[k] / (1 - 0.9 ** (n + 1)), v[k] / (1 - 0.99 ** (n + 1))
            w[k] = (w[k] - size * mean / (np.sqrt(square) + 1e-8)).astype(np.float32)
`;

export function languageProgram(params: LanguageParams, origin: string): string {
  const { model, methods, steps, batch, warmup, evaluate, seeds, seed, reference, start } = params;
  const size = model.vocabulary === "bytes" ? 256 : model.vocabulary;
  const left =
    reference === null
      ? ""
      : "\n# The charge for leaving a frozen copy is left out: the model trains freely.";
  const opened =
    start === "fresh"
      ? ""
      : `\n# After the folder it takes the file of weights to start from, whose sha256 is ${start.local}.`;
  const runs = methods.map(
    ({ step, relaxation }, i) => `    print("method ${i} seed %d" % s)
    seen, p = run(s, ${step}, lambda rng: ${pyLambda(relaxation)})
    courses[${i}].append(seen)
    last.append(p)`,
  );
  return `# A decoder transformer on WikiText-2, trained by Adam; it draws its own numbers, so runs differ as seeds do.
# ${origin}
# Takes valid.txt and test-65536.txt of data/wikitext-2 from the folder that it is told, or from this one.${opened}${left}
import sys
import numpy as np

${GIVEN_FILES}


folder = files[0] if files else "."
learnt = np.frombuffer(${readText("valid.txt")}, np.uint8)
held = np.frombuffer(${readText("test-65536.txt")}, np.uint8)[:${evaluate.bytes}]
L, D, H, T, V = ${model.layers}, ${model.width}, ${model.heads}, ${model.context}, ${size}
STEPS, BATCH, WARMUP, EVERY = ${steps}, ${batch}, ${warmup}, ${evaluate.every}
C = (2 / np.pi) ** 0.5
${size === 256 ? BYTES : PAIRS}
${start === "fresh" ? DRAWN_START : openedFrom(start)}${MODEL}

single = np.bincount(learnt, minlength=256)
pair = np.zeros((256, 256))
np.add.at(pair, (learnt[:-1], learnt[1:]), 1)
share = (single + 1) / (len(learnt) + 256)
both = (pair + share) / (single[:, None] + 1)
alone, after_byte = -np.log2(share[held[1:]]).mean(), -np.log2(both[held[:-1], held[1:]]).mean()
print("bytes alone %.4f" % alone)
print("byte after byte %.4f" % after_byte)
courses, last = [${methods.map(() => "[]").join(", ")}], []
for s in range(${seed}, ${seed + seeds}):
${runs.join("\n")}
`;
}

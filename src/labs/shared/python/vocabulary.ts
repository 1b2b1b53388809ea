/** @file Python code that drawings share. A program contains the parts that it uses. */

/** Settings of Matplotlib that make figures look like the app's. */
export const STYLE = `plt.rcParams.update({
    "figure.constrained_layout.use": True,
    "figure.constrained_layout.w_pad": 0.1,
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": INK_FAINT,
    "axes.labelcolor": INK_SOFT,
    "xtick.color": INK_SOFT,
    "ytick.color": INK_SOFT,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "grid.color": GRID,
    "lines.linewidth": 1.5,
    "lines.markersize": 5,
    "legend.frameon": False,
    "savefig.dpi": 200,
})`;

/** Each piece of code by the name that it defines. */
export const VOCABULARY: Readonly<Record<string, string>> = {
  finish: `def finish(fig, title, caption):
    """Puts the words around a figure; then saves it where the command line names a file, else shows it."""
    fig.suptitle(title, x=0.01, ha="left", fontweight="bold", color=INK)
    fig.supxlabel(textwrap.fill(caption, int(15.5 * fig.get_size_inches()[0])), x=0.01, ha="left", fontsize=8.5, color=INK_SOFT)
    files = [name for name in sys.argv[1:] if name.endswith((".png", ".pdf", ".svg"))]
    for name in files:
        fig.savefig(name)
    if not files:
        plt.show()`,

  name_lines: `def name_lines(ax, size=8.5, extra=()):
    """Writes the label of each line on it, and that of a single mark beside it; what finds no room goes into a legend."""
    ax.autoscale_view()
    box = ax.get_position()
    em = size / 72 / (ax.figure.get_size_inches() * (box.width, box.height))
    ways, taken, left = [], [], []
    for line in ax.get_lines():
        way = (line.get_transform() - ax.transAxes).transform(line.get_xydata())
        way = way[(np.abs(way - 0.5) < 0.6).all(axis=1)]
        if len(way) > 1:
            far = np.r_[0, np.hypot(*np.diff(way, axis=0).T).cumsum()]
            way = np.transpose([np.interp(np.linspace(0, far[-1], 150), far, side) for side in way.T])
        if not way.size:
            line.set_markevery(None)  # Matplotlib finds no place for marks on a line of no points
        ways.append(way)
    beside = np.array([(1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1), (0, 1.2), (0, -1.2), (0, 2), (0, -2)])
    for line, way in sorted(zip(ax.get_lines(), ways), key=lambda pair: len(pair[1])):
        name = line.get_label()
        if name.startswith("_"):
            continue
        half = em * (0.26 * len(re.sub(r"\\\\math\\w+|[\${}_^]", "", name)) + 0.4, 0.95)
        spots = way + beside * (half + em * (0.4, 0)) if len(way) == 1 else way
        spots = spots[((spots > half) & (spots < 1 - half)).all(axis=1)]
        others = np.vstack([np.empty((0, 2))] + [other for other in ways if other is not way])
        room = (np.abs(spots[:, None] - others) / half).max(axis=2).min(axis=1, initial=4)
        for spot, reach in taken:
            room = np.minimum(room, (np.abs(spots - spot) / (half + reach)).max(axis=1))
        if room.max(initial=0) < 1:
            left.append(line)
            continue
        spot = spots[room.argmax()]
        taken.append((spot, half))
        paper = {"facecolor": PAPER, "edgecolor": "none", "pad": 1}
        look = {"color": line.get_color(), "bbox": paper if len(way) > 1 else None, "zorder": 5}
        ax.text(*spot, name, transform=ax.transAxes, ha="center", va="center", size=size, **look)
    if left or extra:
        inks = [line.get_color() for line in left] + [INK] * len(extra)
        place = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncol": 2} if ax.axison else {"loc": "upper left"}
        ax.legend(handles=[*left, *extra], labelcolor=inks, **place)`,

  name_ends: `def name_ends(ax, size=8.5):
    """Writes the label of each line beside its right end, no two on each other."""
    ax.autoscale_view()
    gap = 1.25 * size / (72 * ax.figure.get_size_inches()[1] * ax.get_position().height)
    ends = []
    for line in ax.get_lines():
        if not line.get_label().startswith("_"):
            way = (line.get_transform() - ax.transAxes).transform(line.get_xydata())
            way = way[np.isfinite(way).all(axis=1) & (way[:, 0] < 1.001)]
            ends.append((float(np.clip(way[-1, 1], 0, 1)) if len(way) else 0.5, line))
    ends.sort(key=lambda end: end[0])
    heights = [y for y, _ in ends]
    for i in range(1, len(heights)):
        heights[i] = max(heights[i], heights[i - 1] + gap)
    for i in range(len(heights) - 1, -1, -1):
        heights[i] = min(heights[i], 1 - (len(heights) - 1 - i) * gap)
    for y, (_, line) in zip(heights, ends):
        ax.text(1.015, y, line.get_label(), transform=ax.transAxes, va="center", size=size, color=line.get_color())`,

  plot_calm: `def plot_calm(ax, t, y, window=8, **look):
    """Plots a line over the steps; where it goes up and down at nearly every step, the band between, hatched."""
    low, high = ax.get_ylim()
    shown = np.clip(np.asarray(y, dtype=float), low, high)
    if ax.get_yscale() == "log":
        low, high, jump = np.log(low), np.log(high), np.diff(np.log(shown))
    else:
        jump = np.diff(shown)
    jump = jump / (high - low)
    turns = np.r_[False, (jump[1:] * jump[:-1] < 0) & (np.minimum(abs(jump[1:]), abs(jump[:-1])) > 0.02), False]
    often = np.convolve(turns, np.ones(4 * window), "same") > 3 * window
    restless = np.convolve(often, np.ones(4 * window), "same") > 0
    line = np.where(restless, np.nan, y)
    if restless.any():
        ahead = np.lib.stride_tricks.sliding_window_view(np.pad(y, (window // 2, window - 1 - window // 2), "edge"), window)
        band = {"facecolor": "none", "edgecolor": look["color"], "hatch": "//////", "alpha": 0.45, "linewidth": 0.5}
        ax.fill_between(t, ahead.min(axis=1), ahead.max(axis=1), where=restless, **band)
        if restless[-1]:  # where its name stands
            line[-1] = ahead[-1].mean()
    ax.plot(t, line, **look)`,

  next_step: `def next_step(value, up):
    """Of ..., 1, 3, 10, 30, ... the first that is not below the value, or the last that is not above it."""
    steps_ = np.sort(np.outer(10.0 ** np.arange(-300, 300), [1, 3]).ravel())
    if up:
        return steps_[np.searchsorted(steps_, value * (1 - 1e-9))]
    return steps_[np.searchsorted(steps_, value * (1 + 1e-9), side="right") - 1]`,

  tint: `def tint(color, share):
    """A colour on paper, so much of it."""
    return tuple(1 + share * (int(color[i : i + 2], 16) / 255 - 1) for i in (1, 3, 5))`,

  key_above: `def key_above(ax, lines, columns=4):
    """The labels of these lines in rows above the axes."""
    named = [line for line in lines if not line.get_label().startswith("_")]
    ax.legend(handles=named, loc="lower left", bbox_to_anchor=(0, 1), ncol=columns, labelcolor="linecolor")`,

  limits: `def limits(*columns):
    """Around all finite values."""
    values = np.concatenate([np.ravel(column) for column in columns])
    values = values[np.isfinite(values)]
    if values.size == 0:
        return 0.0, 1.0
    low, high = values.min(), values.max()
    room = (high - low) * 0.06 or abs(high) * 0.1 or 1
    return low - room, high + room`,

  log_limits: `def log_limits(*columns):
    """Around all positive finite values; further than 34 powers of ten down there is rounding."""
    values = np.concatenate([np.ravel(column) for column in columns])
    values = values[(values > 0) & np.isfinite(values)]
    if values.size == 0:
        return 0.1, 10.0
    low, high = np.log10([values.min(), values.max()])
    room = max(0.15, (high - low) * 0.06)
    return 10 ** max(low - room, high - 34), 10 ** (high + room)`,

  log_ticks: `def log_ticks(axis):
    """At 1, 2 and 5 of each power of ten, as plain numbers, where there are few powers."""
    low, high = axis.get_view_interval()
    if high < low * 10**2.5:
        powers = 10.0 ** np.arange(np.floor(np.log10(low)), np.ceil(np.log10(high)) + 1)
        ticks = [tick for tick in np.outer(powers, [1, 2, 5]).ravel() if low <= tick <= high]
        axis.set_ticks(ticks, [f"{tick:g}" for tick in ticks])
        axis.set_ticks([], minor=True)`,

  faded: `def faded(ax, x, y, color, label):
    """A way that shows its direction of time: pale where it begins, full where it ends."""
    ends = np.round(np.linspace(0, len(x) - 1, 11)).astype(int)
    for k, (first, last) in enumerate(zip(ends, ends[1:])):
        ax.plot(x[first : last + 1], y[first : last + 1], color=color, alpha=0.22 + 0.078 * (k + 1), label=label)`,

  flat: `def flat(p):
    """Where beliefs in three classes lie on the triangle: class 1 lower left, 2 lower right, 3 on top."""
    p = np.asarray(p, dtype=float)
    p = p / p.sum(axis=-1, keepdims=True)
    return p[..., 1] + p[..., 2] / 2, p[..., 2] * 3**0.5 / 2`,

  triangle: `def triangle(ax, names=("class 1", "class 2", "class 3"), ticks=(0.25, 0.5, 0.75)):
    """The triangle of three classes: its edges, with shares at their ticks, and the names of its corners."""
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set(xlim=(-0.12, 1.12), ylim=(-0.08, 3**0.5 / 2 + 0.06))
    corners = np.eye(3)
    ax.plot(*flat(corners[[0, 1, 2, 0]]), color=INK, linewidth=1, label="_edge")
    for i, (right, up) in enumerate([(0, -1), (3**0.5 / 2, 0.5), (-(3**0.5) / 2, 0.5)]):
        for share in ticks:
            x, y = flat((1 - share) * corners[i] + share * corners[(i + 1) % 3])
            ax.plot([x, x + 0.012 * right], [y, y + 0.012 * up], color=INK_FAINT, linewidth=1, label="_tick")
            ax.text(x + 0.045 * right, y + 0.035 * up, f"{share:g}", ha="center", va="center", size=7.5, color=INK_FAINT)
    for name, corner, (right, up) in zip(names, corners, [(0, -0.055), (0, -0.055), (0, 0.035)]):
        x, y = flat(corner)
        ax.text(x + right, y + up, name, ha="center", va="center", weight="bold", color=INK_SOFT)`,
};

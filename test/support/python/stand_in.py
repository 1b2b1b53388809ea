"""A stand-in for Matplotlib: it knows the calls that the programs make, refuses others, and keeps what is drawn."""

import sys
import types

import numpy as np

LINES = {"plot", "step"}
SHAPES = {
    "annotate", "arrow", "axhspan", "axvspan", "bar", "barh", "clabel", "contour", "contourf",
    "errorbar", "fill", "fill_between", "fill_betweenx", "hist", "hlines", "imshow", "legend", "pcolormesh", "quiver",
    "scatter", "stairs", "table", "text", "tricontour", "tricontourf", "tripcolor", "vlines",
}
QUIET = {"autoscale_view", "grid", "invert_xaxis", "invert_yaxis", "label_outer", "margins", "minorticks_off", "set_axisbelow",
         "set_facecolor", "tick_params"}
SETTINGS = {"aspect", "title", "xlabel", "xlim", "xscale", "xticks", "xticklabels", "ylabel", "ylim", "yscale",
            "yticks", "yticklabels"}
KEYWORDS = {
    "align", "alpha", "angles", "annotation_clip", "arrowprops", "aspect", "bbox", "bbox_to_anchor", "bottom", "clip_on", "cmap",
    "color", "colors", "drawstyle", "edgecolor", "extend", "extent", "facecolor", "fmt", "fontsize", "fontweight", "ha",
    "handlelength", "handles", "height", "hatch", "inline", "interpolation", "label", "labelcolor", "left", "levels", "linestyle",
    "linestyles", "linewidth", "linewidths", "loc", "manual", "marker", "markeredgecolor", "markeredgewidth",
    "markerfacecolor", "markersize", "markevery", "minor", "ncol", "norm", "hatches", "origin", "rasterized", "rotation", "s",
    "scale", "scale_units",
    "shading", "size", "step", "style", "textcoords", "title", "transform", "va", "vmax", "vmin", "weight", "where",
    "width", "xytext", "zorder",
}
SCALES = {
    "linear": lambda x: x,
    "log": np.log10,
    "logit": lambda x: np.log(x / (1 - x)),
    "symlog": np.arcsinh,
}


def plain(value):
    """As JSON has it: infinite numbers are words."""
    if isinstance(value, np.ma.MaskedArray):
        value = value.filled(np.nan)
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (bool, str)) or value is None:
        return value
    if isinstance(value, (int, float, np.number)):
        value = float(value)
        return None if np.isnan(value) else value if np.isfinite(value) else str(value)
    return value.look["label"] if isinstance(value, (Line, Handle)) else type(value).__name__


class Transform:
    def __init__(self, forward):
        self.transform = forward

    def __sub__(self, _):
        return self


class Line:
    def __init__(self, axes, x, y, look):
        self.axes, self.x, self.y, self.look = axes, x, y, look

    get_label = lambda self: self.look["label"]
    get_color = lambda self: self.look.get("color", "black")
    get_xydata = lambda self: np.column_stack([self.x, self.y])
    get_transform = lambda self: Transform(self.axes.share)
    set_markevery = lambda self, every: None


class Handle:
    """What a call gives back that is only handed on."""

    def __init__(self, label=""):
        self.look = {"label": label}

    def set_label(self, label):
        pass


class Axis:
    def __init__(self, axes, side):
        self.get_view_interval = lambda: axes.limits(side)

    def set_ticks(self, ticks, labels=None, minor=False):
        pass


class Colorbar:
    def __init__(self):
        self.ax = Axes([])
        self.outline = types.SimpleNamespace(set_visible=lambda flag: None)

    def set_ticks(self, ticks, labels=None):
        pass

    def set_label(self, label, **look):
        pass


def checked(keywords):
    unknown = set(keywords) - KEYWORDS
    if unknown:
        raise TypeError(f"the stand-in knows no keyword {unknown}")
    return keywords


class Axes:
    def __init__(self, figures, figure=None):
        self.figure, self.lines, self.shapes, self.settings = figure, [], [], {"xscale": "linear", "yscale": "linear"}
        self.transAxes = Transform(lambda points: np.asarray(points, dtype=float))
        self.xaxis, self.yaxis = Axis(self, "x"), Axis(self, "y")
        figures.append(self)

    def __getattr__(self, name):
        if name in SHAPES:
            return lambda *args, **look: self.shape(name, args, checked(look))
        if name in QUIET:
            return lambda *args, **look: None
        if name == "axison":
            return True
        if name.startswith("set_") and name[4:] in SETTINGS:
            return lambda *args, **look: self.put(name[4:], args, checked(look))
        raise AttributeError(f"the stand-in has no {name}")

    def shape(self, name, args, look):
        self.shapes.append({"what": name, "args": plain(args), "look": plain(look)})
        return Handle()

    def put(self, name, args, look):
        self.settings[name] = args if len(args) > 1 else args[0]

    def set(self, **settings):
        for name, value in settings.items():
            if name not in SETTINGS:
                raise AttributeError(f"the stand-in sets no {name}")
            self.settings[name] = value

    def axvline(self, x, **look):
        return self.plot([x, x], [np.nan, np.nan], **look)

    def axhline(self, y, **look):
        return self.plot([np.nan, np.nan], [y, y], **look)

    def plot(self, *args, **look):
        values = [np.atleast_1d(np.asarray(one, dtype=float)) for one in args if not isinstance(one, str)]
        fmt = [one for one in args if isinstance(one, str)]
        x, y = values if len(values) == 2 else (np.arange(len(values[0])), values[0])
        if len(x) != len(y):
            raise ValueError(f"x has {len(x)} values, y has {len(y)}")
        columns = y.T if y.ndim == 2 else [y]
        look = {"label": f"_child{len(self.lines)}", **({"fmt": fmt[0]} if fmt else {}), **checked(look)}
        lines = [Line(self, x, column, look) for column in columns]
        self.lines += lines
        return lines

    def step(self, *args, where="pre", **look):
        return self.plot(*args, **look)

    def axis(self, how):
        self.axison = how != "off"

    def get_lines(self):
        return self.lines

    def limits(self, side):
        given = self.settings.get(f"{side}lim")
        if given is not None:
            return given
        forward = SCALES[self.settings[f"{side}scale"]]
        values = np.concatenate([getattr(line, side) for line in self.lines] or [np.zeros(1)])
        with np.errstate(all="ignore"):
            values = values[np.isfinite(forward(values))]
        return (values.min(), values.max()) if values.size else (0, 1)

    get_xlim = lambda self: self.limits("x")
    get_ylim = lambda self: self.limits("y")
    get_yscale = lambda self: self.settings["yscale"]
    get_xaxis_transform = get_yaxis_transform = lambda self: self.transAxes
    get_position = lambda self: types.SimpleNamespace(width=0.8, height=0.8)

    def share(self, points):
        """In shares of the axes."""
        columns = []
        with np.errstate(all="ignore"):
            for side, values in zip("xy", np.transpose(np.asarray(points, dtype=float))):
                forward = SCALES[self.settings[f"{side}scale"]]
                low, high = (forward(np.float64(end)) for end in self.limits(side))
                columns.append((forward(values) - low) / ((high - low) or 1))
        return np.column_stack(columns)

    @property
    def transData(self):
        return Transform(self.share)

    def told(self):
        lines = [{"x": plain(line.x), "y": plain(line.y), "label": line.get_label(), "look": plain(line.look)} for line in self.lines]
        return {"lines": lines, "shapes": self.shapes, "settings": plain(self.settings)}


class Figure:
    def __init__(self, figsize):
        self.size, self.all, self.words = figsize, [], {}

    def get_size_inches(self):
        return np.array(self.size, dtype=float)

    def suptitle(self, text, **look):
        self.words["title"] = text

    def supxlabel(self, text, **look):
        self.words["caption"] = text

    def legend(self, *args, **look):
        pass

    def colorbar(self, *args, **look):
        return Colorbar()

    def text(self, *args, **look):
        pass

    def savefig(self, *args, **look):
        pass

    def told(self):
        return {**self.words, "axes": [one.told() for one in self.all]}


def install():
    """Puts the stand-in where Matplotlib would be; gives the list of figures that are made."""
    made = []

    def subplots(nrows=1, ncols=1, *, figsize, sharex=False, sharey=False, squeeze=True, gridspec_kw=None):
        figure = Figure(figsize)
        made.append(figure)
        axes = np.array([[Axes(figure.all, figure) for _ in range(ncols)] for _ in range(nrows)], dtype=object)
        return figure, (axes[0, 0] if axes.size == 1 else axes.squeeze()) if squeeze else axes

    plt = types.ModuleType("matplotlib.pyplot")
    plt.rcParams, plt.subplots, plt.show = {}, subplots, lambda: None
    package, colors, patches = (types.ModuleType(f"matplotlib{name}") for name in ("", ".colors", ".patches"))
    colors.LinearSegmentedColormap = types.SimpleNamespace(from_list=lambda name, inks: Handle())
    colors.LogNorm = lambda low, high: Handle()
    patches.Patch = lambda **look: Handle(checked(look)["label"])
    package.pyplot, package.colors, package.patches = plt, colors, patches
    sys.modules.update({one.__name__: one for one in (package, plt, colors, patches)})
    return made

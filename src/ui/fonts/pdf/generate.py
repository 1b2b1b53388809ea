"""Writes the fonts of saved PDFs from the fonts beside this folder: one file a style, without variation, hints or layout tables.

PDF readers know neither WOFF2 nor variable fonts, and take no glyph from another family: so Greek and symbols stand in each
file, digits are the tabular ones, and glyphs that the serif has not are those of the sans. Needs fonttools and brotli.
"""

from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
SANS = ["inter-latin", "inter-greek"]
SERIF = ["source-serif-latin", "source-serif-greek"]
ITALIC = [f"{name}-italic" for name in SERIF]

STYLES = {
    "inter-regular": (SANS, 400, "inter-symbols-400"),
    "inter-semibold": (SANS, 600, "inter-symbols-600"),
    "source-serif-regular": (SERIF, 400, "inter-symbols-400"),
    "source-serif-semibold": (SERIF, 600, "inter-symbols-600"),
    "source-serif-italic": (ITALIC, 400, "inter-symbols-400"),
    "source-serif-semibold-italic": (ITALIC, 600, "inter-symbols-600"),
}


def opened(name, weight):
    font = TTFont(HERE.parent / f"{name}.woff2")
    return instantiateVariableFont(font, {"wght": weight}) if "fvar" in font else font


def tabular(font):
    """Glyph → tabular glyph."""
    if "GSUB" not in font:
        return {}
    table = font["GSUB"].table
    lookups = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum" for i in record.Feature.LookupListIndex}
    found = {}
    for i in lookups:
        for subtable in table.LookupList.Lookup[i].SubTable:
            found.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return found


def take(base, other):
    """Adds what another font has and this one has not."""
    glyphs, known = other.getGlyphSet(), base.getBestCmap()
    scale = base["head"].unitsPerEm / other["head"].unitsPerEm
    for code, name in other.getBestCmap().items():
        if code in known:
            continue
        recording = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(TransformPen(Cu2QuPen(pen, 0.5, reverse_direction="CFF " in other), (scale, 0, 0, scale, 0, 0)))
        add(base, code, pen.glyph(), glyphs[name].width * scale)


# Browsers take these from other fonts. Spaces by their width; brackets and the hat by their corners, in em.
SPACES = {0x200A: 0.063, 0x202F: 0.117, 0x2060: 0.0}
CORNERS = {
    0x27E8: (0.36, [(0.25, 0.78), (0.08, 0.29), (0.25, -0.2), (0.31, -0.2), (0.145, 0.29), (0.31, 0.78)]),
    0x27E9: (0.36, [(0.05, 0.78), (0.215, 0.29), (0.05, -0.2), (0.11, -0.2), (0.28, 0.29), (0.11, 0.78)]),
    0x22A4: (0.56, [(0.04, 0.66), (0.52, 0.66), (0.52, 0.59), (0.315, 0.59), (0.315, 0.0), (0.245, 0.0), (0.245, 0.59), (0.04, 0.59)]),
    0x0302: (0.0, [(-0.42, 0.57), (-0.28, 0.71), (-0.14, 0.57), (-0.2, 0.57), (-0.28, 0.65), (-0.36, 0.57)]),
}


def add(font, code, glyph, width):
    if code in font.getBestCmap():
        return
    name = f"uni{code:04X}.added"
    font["glyf"][name] = glyph
    font["hmtx"][name] = (round(width), 0)
    font.setGlyphOrder([*dict.fromkeys([*font.getGlyphOrder(), name])])
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def complete(font):
    em = font["head"].unitsPerEm
    for code, width in SPACES.items():
        add(font, code, TTGlyphPen(None).glyph(), width * em)
    for code, (width, corners) in CORNERS.items():
        pen = TTGlyphPen(None)
        pen.moveTo(tuple(round(at * em) for at in corners[0]))
        for corner in corners[1:]:
            pen.lineTo(tuple(round(at * em) for at in corner))
        pen.closePath()
        add(font, code, pen.glyph(), width * em)
    # A nabla is a delta upside down, the sign of proportion an alpha.
    for code, letter, turned in [(0x2207, 0x394, True), (0x221D, 0x3B1, False)]:
        glyphs, name = font.getGlyphSet(), font.getBestCmap()[letter]
        recording, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[name].draw(recording)
        height = max(y for _, points in recording.value for _, y in points)
        recording.replay(ReverseContourPen(TransformPen(pen, (1, 0, 0, -1, 0, height))) if turned else pen)
        add(font, code, pen.glyph(), glyphs[name].width)


def write(name, names, weight, symbols):
    base, *others = [opened(part, weight) for part in names]
    figures = tabular(base)
    for table in base["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            table.cmap[code] = figures.get(glyph, glyph)
    for other in [*others, opened(symbols, weight)]:
        take(base, other)
    complete(base)
    options = Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True, glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "MVAR", "HVAR", "avar", "gasp", "prep", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=base.getBestCmap())
    subsetter.subset(base)
    base.flavor = None
    base.recalcTimestamp = False
    base.save(HERE / f"{name}.ttf")


for name, (names, weight, symbols) in STYLES.items():
    write(name, names, weight, symbols)

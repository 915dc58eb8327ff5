"""Makes the font of rare characters from Noto Sans JP and HK as published (see README.md)."""
import sys
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

regular, target, *sources = sys.argv[1:]
known = set(TTFont(regular).getBestCmap())
parts = []
for number, source in enumerate(sources):
    font = TTFont(source)
    # Only Han characters: everything else people write is in the regular font.
    wanted = [c for c in font.getBestCmap() if c not in known and (0x3400 <= c <= 0x9FFF or c >= 0x20000)]
    known |= set(wanted)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE"]
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    parts.append(f"part-{number}.ttf")
    font.save(parts[-1])
font = Merger().merge(parts)
# Nothing of it stands in the basic plane, so the table for that is empty.
font["cmap"].tables = [table for table in font["cmap"].tables if table.format == 12]
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = "NotoSansCJK-Rare" if record.nameID == 6 else "Noto Sans CJK Rare"
font.save(target)

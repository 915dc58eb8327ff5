"""Makes the two fonts of this folder from Noto Sans SC as published (see README.md)."""
import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont


def prepare(source, target, keep):
    font = TTFont(source)
    known = set(font.getBestCmap())
    # These share the glyph of a character people write; copied text would come back as these.
    twins = set(range(0x2E80, 0x2FE0)) | {0x2003, 0x2012, 0x2215, 0x2329, 0x232A, 0x301C}
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG", "STAT", "vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE"]
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for c in known - twins if keep(c)])
    subsetter.subset(font)
    font.save(target)


def gb2312(code):
    try:
        chr(code).encode("gb2312")
        return True
    except UnicodeEncodeError:
        return code < 0x250 or 0x2000 <= code < 0x2070


prepare(sys.argv[1], "NotoSansSC-Regular.ttf", lambda code: True)
prepare(sys.argv[2], "NotoSansSC-Bold-GB2312.ttf", gb2312)

#!/usr/bin/env python3
"""Makes serif.woff2, and ../styles/serif.css and ../styles/fallback.css, out of packages.

    pip install fonttools==4.68.0 brotli==1.2.1 uharfbuzz==0.57.0
    python3 make.py fetch     # downloads the pinned packages into target/fonts (npm)
    python3 make.py           # writes the files

Deterministic: same packages, same bytes.

serif.woff2 is Source Serif 4 with what Spanish, Portuguese, English and their neighbours write, and
the weights from 400 to 700. Its licence reserves the name "Source" for the original, so that this
one is called otherwise.

fallback.css has a face for each font that devices have themselves. Its size is such that a sample of
our own articles is as wide in it as in serif.woff2, letter by letter, kerning and all; and its lines
are as high. So hardly a line breaks elsewhere when serif.woff2 comes, and nothing moves. Georgia and
Times New Roman aren't free: Gelasio and Tinos were made to their measures and stand for them.
"""
import glob, os, re, subprocess, sys, tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
DL = os.path.join(HERE, '../../target/fonts')

NPM = {'@fontsource-variable/source-serif-4': '5.3.1', '@fontsource/gelasio': '5.3.0',
       '@fontsource/tinos': '5.3.0', '@fontsource/noto-serif': '5.3.0', 'dejavu-fonts-ttf': '2.37.3'}

NAME = 'Hemeroteca Serif'
LETTERS = ('20-7E,A0,A1,A7,A9,AA,AB,AD,B0,B7,BA,BB,BF-FF,152,153,2010-2015,2018-201A,201C-201E,'
           '2026,2032,2033,2039,203A,20AC,2212').split(',')

# Font, the names that devices know it by (regular and bold), and the files that tell its measures.
FALLBACKS = [
    ('Georgia', [('Georgia',), ('Georgia Bold', 'Georgia-Bold')], 'gelasio-latin-{}-normal.woff2'),
    ('Noto', [('Noto Serif', 'NotoSerif'), ('Noto Serif Bold', 'NotoSerif-Bold')], 'noto-serif-latin-{}-normal.woff2'),
    ('Times', [('Times New Roman', 'Liberation Serif'), ('Times New Roman Bold', 'Liberation Serif Bold')],
     'tinos-latin-{}-normal.woff2'),
    ('DejaVu', [('DejaVu Serif',), ('DejaVu Serif Bold',)], {400: 'DejaVuSerif.ttf', 700: 'DejaVuSerif-Bold.ttf'}),
]

def fetch():
    os.makedirs(DL, exist_ok=True)
    for name, version in NPM.items():
        subprocess.check_call(['npm', 'pack', '--silent', f'{name}@{version}'], cwd=DL)
    for packed in glob.glob(os.path.join(DL, '*.tgz')):
        with tarfile.open(packed) as tar:
            for member in tar.getmembers():
                if re.search(r'latin-(400|700|wght)-normal\.woff2$|Serif(-Bold)?\.ttf$', member.name):
                    member.name = os.path.basename(member.name)
                    tar.extract(member, DL)

def subset():
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer
    font = TTFont(os.path.join(DL, 'source-serif-4-latin-wght-normal.woff2'), recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {'wght': (400, 400, 700)})
    options = subset.Options()
    options.layout_features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk']
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    cutter = subset.Subsetter(options)
    codes = [range(int(a, 16), int(b or a, 16) + 1) for a, _, b in (it.partition('-') for it in LETTERS)]
    cutter.populate(unicodes=[code for codes in codes for code in codes])
    cutter.subset(font)
    for record in list(font['name'].names):
        if record.nameID in (1, 3, 4, 6):
            name = NAME.replace(' ', '') if record.nameID == 6 else NAME
            font['name'].setName(name, record.nameID, record.platformID, record.platEncID, record.langID)
    font.flavor = 'woff2'
    font.save(os.path.join(HERE, 'serif.woff2'))

def face():
    """The face of serif.woff2. The publisher writes the font's address in place of its name."""
    letters = ', '.join('U+' + it for it in LETTERS)
    lines = ['/* Made by static/fonts/make.py. */', '@font-face {', f'  font-family: "{NAME}";',
             '  src: url("serif.woff2") format("woff2");', '  font-weight: 400 700;', '  font-display: optional;',
             f'  unicode-range: {letters};', '}']
    write('serif.css', lines)

def write(name, lines):
    with open(os.path.join(HERE, '../styles', name), 'w', encoding='utf-8') as sheet:
        sheet.write('\n'.join(lines) + '\n')

def sample(weight):
    """Our own articles; of bold type their headlines."""
    text = ''
    for path in sorted(glob.glob(os.path.join(HERE, '../../articles/2*'))):
        if not path.endswith('.ar.md'):
            with open(path, encoding='utf-8') as file:
                text += file.read() if weight == 400 else headline(file.read())
    # No letter that one of the fonts lacks.
    return ''.join(letter for letter in text if letter.isspace() or ' ' <= letter <= 'ÿ')

def headline(text):
    title = re.search(r'^title: *(.*)$', text, re.M)
    return (title.group(1).strip('"') if title else text.splitlines()[0]) + '\n'

def opened(path):
    """The font as TrueType, which the shaper reads, with its measures."""
    import io
    import uharfbuzz as hb
    from fontTools.ttLib import TTFont
    font = TTFont(path)
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    head, rows = font['head'].unitsPerEm, font['hhea']
    return hb.Font(hb.Face(plain.getvalue())), head, [rows.ascent / head, -rows.descent / head, rows.lineGap / head]

def width(font, em, text, weight):
    import uharfbuzz as hb
    font.set_variations({'wght': weight})
    total = 0
    for line in filter(None, text.splitlines()):
        buffer = hb.Buffer()
        buffer.add_str(line)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        total += sum(position.x_advance for position in buffer.glyph_positions)
    return total / em

def fallback():
    own, em, (ascent, descent, gap) = opened(os.path.join(HERE, 'serif.woff2'))
    lines = ['/* Made by static/fonts/make.py, which says how. */']
    percent = lambda number: f'{100 * number:.2f}'.rstrip('0').rstrip('.') + '%'
    for name, locals_, file in FALLBACKS:
        for weight, names in zip((400, 700), locals_):
            path = file[weight] if isinstance(file, dict) else file.format(weight)
            text = sample(weight)
            font, other, _ = opened(os.path.join(DL, path))
            size = width(own, em, text, weight) / width(font, other, text, weight)
            lines += [
                '@font-face {',
                f'  font-family: "{NAME} {name}";',
                '  src: ' + ', '.join(f'local("{name}")' for name in names) + ';',
                f'  font-weight: {weight};',
                f'  ascent-override: {percent(ascent / size)};',
                f'  descent-override: {percent(descent / size)};',
                f'  line-gap-override: {percent(gap / size)};',
                f'  size-adjust: {percent(size)};',
                '}',
            ]
    write('fallback.css', lines)

if __name__ == '__main__':
    if sys.argv[1:] == ['fetch']:
        fetch()
    else:
        subset()
        face()
        fallback()

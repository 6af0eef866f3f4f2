"""How a Word document looks: styles, language, properties, footer.

Everything is a style, so that people can change the look in one place and Word can build an
outline. Fonts are named, with a stand-in that every computer has.
"""

from datetime import UTC, datetime, time

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Inches, Pt, RGBColor

from fourfold.kernel.documents.blocks import Document
from fourfold.kernel.documents.structure import imprint, page_of_pages

SANS, SERIF = "Source Sans 3", "Source Serif 4"
INK, SOFT_INK = RGBColor(0x1E, 0x2B, 0x2D), RGBColor(0x47, 0x54, 0x57)
EVERGREEN = RGBColor(0x0E, 0x5A, 0x57)
MARGIN = Inches(1)
PAPERS = {"us-letter": (Inches(8.5), Inches(11)), "a4": (Inches(8.27), Inches(11.69))}
_STAND_INS = {SANS: ("Calibri", "swiss"), SERIF: ("Georgia", "roman")}
_LONGEST_PROPERTY = 255

# name: size in points, color, space before and after in points
_TEXT_STYLES = {
    "Normal": (10.5, INK, 0, 6),
    "Title": (24, INK, 0, 4),
    "Subtitle": (12.5, SOFT_INK, 0, 8),
    "Heading 1": (15, EVERGREEN, 18, 5),
    "Heading 2": (12.5, INK, 14, 4),
    "Heading 3": (11, INK, 12, 3),
    "Heading 4": (10.5, SOFT_INK, 12, 3),
    "List Bullet": (10.5, INK, 0, 4),
    "List Number": (10.5, INK, 0, 4),
    "Caption": (10.5, INK, 12, 3),
    "Footer": (8.5, SOFT_INK, 0, 0),
}
_OWN_STYLES = {
    "Notice": (10.5, INK, 6, 12),
    "Table Head": (9.5, SOFT_INK, 3, 3),
    "Table Row Head": (10, INK, 3, 3),
    "Table Text": (10, INK, 3, 3),
    "Figure Note": (10, SOFT_INK, 0, 4),
}
_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="DocumentTable">
  <w:name w:val="Document Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="C9BFAF"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9BFAF"/>
    </w:tblBorders>
    <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:tcBorders>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="0E5A57"/>
    </w:tcBorders></w:tcPr>
  </w:tblStylePr>
</w:style>"""
_NOTICE_BORDER = f"""
<w:pBdr {nsdecls("w")}>
  <w:left w:val="single" w:sz="24" w:space="8" w:color="F0B23E"/>
</w:pBdr>"""
_NOTICE_GROUND = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FDF1D6"/>'
_LINK_STYLE = f"""
<w:style {nsdecls("w")} w:type="character" w:styleId="Hyperlink">
  <w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>
  <w:rPr><w:color w:val="0E5A57"/><w:u w:val="single"/></w:rPr>
</w:style>"""


def dress(file: WordFile, document: Document, paper: str) -> None:
    """Give an empty Word file its page, styles, language, properties and footer."""
    _set_page(file, paper)
    _set_fonts(file)
    _set_styles(file)
    _set_language(file, document.language)
    _set_properties(file, document)
    _set_footer(file, document)


def text_width(file: WordFile) -> int:
    """The length of a line, in the units of Word."""
    return (file.sections[0].page_width or 0) - 2 * MARGIN


def _set_page(file: WordFile, paper: str) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = PAPERS[paper]
    section.left_margin = section.right_margin = section.top_margin = MARGIN
    section.bottom_margin = MARGIN


def _set_fonts(file: WordFile) -> None:
    """Replace the fonts of the theme, and say what to use where ours are not installed."""
    for fonts in file.styles.element.iter(qn("w:rFonts")):
        name = SERIF if "major" in fonts.get(qn("w:asciiTheme"), "") else SANS
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), name)
    table = file.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    known = parse_xml(table.blob)
    for name, (stand_in, family) in _STAND_INS.items():
        known.append(
            parse_xml(
                f'<w:font {nsdecls("w")} w:name="{name}"><w:altName w:val="{stand_in}"/>'
                f'<w:family w:val="{family}"/></w:font>'
            )
        )
    table._blob = serialize_part_xml(known)


def _set_styles(file: WordFile) -> None:
    styles = file.styles
    for style in (_TABLE_STYLE, _LINK_STYLE):
        styles.element.append(parse_xml(style))
    for name in _OWN_STYLES:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    for name, (size, color, before, after) in (_TEXT_STYLES | _OWN_STYLES).items():
        layout = styles[name].paragraph_format
        layout.space_before, layout.space_after = Pt(before), Pt(after)
        layout.line_spacing = 1.15
        # Word keeps a character style beside some paragraph styles; both look the same.
        for twin in filter(styles.__contains__, (name, f"{name} Char")):
            font = styles[twin].font
            font.size, font.color.rgb, font.italic = Pt(size), color, False
    _set_details(file)


def _set_details(file: WordFile) -> None:
    styles = file.styles
    styles["Subtitle"].font.name = SANS
    for name in ("Caption", "Figure Note"):
        styles[name].paragraph_format.keep_with_next = True
    for name in ("Notice", "Table Head", "Table Row Head"):
        styles[name].font.bold = True
    for frame in (_NOTICE_BORDER, _NOTICE_GROUND):
        styles["Notice"].element.pPr.insert_element_before(
            parse_xml(frame), "w:tabs", "w:spacing", "w:ind"
        )
    for name, unwanted in (("Title", "w:pBdr"), ("Subtitle", "w:numPr"), ("Footer", "w:tabs")):
        properties = styles[name].element.pPr
        properties.remove(properties.find(qn(unwanted)))


def _set_language(file: WordFile, language: str) -> None:
    for element in file.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), f"{language}-US")
    file.core_properties.language = f"{language}-US"


def _set_properties(file: WordFile, document: Document) -> None:
    """Name the partnership and the day; never a person, a program or the time of day."""
    properties = file.core_properties
    properties.title = document.title[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = document.short_name[:_LONGEST_PROPERTY]
    properties.comments = ""
    properties.created = properties.modified = datetime.combine(
        document.printed_on, time(), tzinfo=UTC
    )
    relations = file.part.package.rels
    for name in [name for name, rel in relations.items() if rel.reltype.endswith("/thumbnail")]:
        del relations[name]


def _set_footer(file: WordFile, document: Document) -> None:
    footer = file.sections[0].footer
    line = footer.paragraphs[0]
    line.paragraph_format.tab_stops.add_tab_stop(text_width(file), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{imprint(document)}\t")
    before, _page, rest = page_of_pages().partition("{page}")
    between, _pages, after = rest.partition("{pages}")
    for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        line.add_run(words)
        if field:
            line._p.append(_field(field))
    if document.handling:
        footer.add_paragraph(style="Footer").add_run(document.handling).bold = True


def _field(name: str) -> BaseOxmlElement:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )

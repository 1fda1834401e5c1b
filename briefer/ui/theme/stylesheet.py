"""The style sheet: rules by object name and by the dynamic properties `role` and `state`.

One grid of 4 px, one accent colour, lines of one pixel. `@role` stands for a colour of the palette,
`font-size` and `@13` for sizes in pixels that grow with the text size.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from briefer.ui.theme.colours import luminance

_SIZE = re.compile(r"font-size: (\d+)px")
_LENGTH = re.compile(r"@(\d+)")
_ROLE = re.compile(r"@([a-z-]+)")

BASE = """
* { font-size: 13px; }
QMainWindow, QDialog { background: @window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget#pane, QWidget[role="pane"] { background: @pane; }
QWidget[role="side"] { background: @side; }
QToolTip { background: @pane; color: @text; border: 1px solid @line; padding: 4px 8px; }
QLabel[role="second"] { color: @second; }
QLabel[role="third"] { color: @third; font-size: 12px; }
QLabel[role="section"] { color: @second; font-size: 11px; font-weight: 600; letter-spacing: 0.5px; }
QLabel[role="title"] { font-size: 15px; font-weight: 600; }
QLabel[role="heading"] { font-size: 20px; font-weight: 600; }
QLabel[role="error"] { color: @error; font-size: 12px; }
QLabel[role="warning"] { color: @warning; font-size: 12px; }
QLabel[role="good"] { color: @good; font-size: 12px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea { border: none; background: @pane; selection-background-color: @selection;
    selection-color: @text; }
QAbstractScrollArea::corner { background: transparent; border: none; }
KeyboardMap QScrollArea, MergeDialog QScrollArea { background: @window; }
KeyboardMap QScrollArea, QPdfView, QListView#keptList, QPlainTextEdit#sourceEditor,
QFrame#calendar QTableView, QFrame#choicePopup QListView, QFrame#reportPanel QTableView {
    border: 1px solid transparent; }
KeyboardMap QScrollArea:focus, QPdfView:focus, QListView#keptList:focus,
QPlainTextEdit#sourceEditor:focus, QFrame#calendar QTableView:focus,
QFrame#choicePopup QListView:focus, QFrame#reportPanel QTableView:focus {
    border: 1px solid @accent; }
"""

CONTROLS = """
QPushButton, QToolButton[role="button"] { background: @pane; color: @text; border: 1px solid @line;
    border-radius: 6px; padding: 4px 12px; min-height: 20px; icon-size: @16; }
QPushButton:hover, QToolButton[role="button"]:hover { background: @hover; }
QPushButton:pressed { background: @wash; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @third; background: @window; }
QPushButton[role="primary"] { background: @accent; color: @on-accent; border: 1px solid @accent;
    font-weight: 600; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 3px 11px; }
QPushButton[role="primary"]:disabled { background: @window; color: @third; border-color: @line; }
QPushButton[role="quiet"], QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: 4px; padding: 2px 6px; color: @second; }
QPushButton[role="quiet"]:hover, QToolButton:hover { background: @hover; color: @text; }
QPushButton[role="quiet"]:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 0; min-height: 16px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid @accent; border-radius: 3px; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit[role="field"], QTextEdit[role="field"], QComboBox, QSpinBox {
    background: @pane; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 4px 8px; selection-background-color: @selection; selection-color: @text; }
QLineEdit, QComboBox, QSpinBox { min-height: 20px; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit[role="field"]:hover { border-color: @edge; }
QLineEdit:focus, QPlainTextEdit[role="field"]:focus, QTextEdit[role="field"]:focus,
QComboBox:focus, QSpinBox:focus { border: 1px solid @accent; }
QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {
    border: 1px solid @error; }
QLineEdit:disabled, QComboBox:disabled { color: @third; background: @window; }
QComboBox { padding-right: @20; }
QComboBox::drop-down { border: none; width: @20; }
QComboBox::down-arrow, QSpinBox::down-arrow { image: url("@icons/marks/down.svg"); width: @10;
    height: @10; }
QSpinBox::up-arrow { image: url("@icons/marks/up.svg"); width: @10; height: @10; }
QSpinBox QLineEdit { padding: 0 0 0 6px; border: none; min-height: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: @18;
    height: @12; }
QPushButton::menu-indicator { image: none; width: 0; }
QComboBox QAbstractItemView { background: @pane; border: 1px solid @line; padding: 4px;
    selection-background-color: @selection; selection-color: @text; outline: none; }
QCheckBox { border: 1px solid transparent; border-radius: 4px; padding: 2px 4px 2px 0; }
QCheckBox:focus { border: 1px solid @accent; }
QCheckBox::indicator, QFrame#choicePopup QListView::indicator { width: @12; height: @12;
    border: 1px solid @edge; border-radius: 3px; background: @pane; }
QCheckBox::indicator:checked, QFrame#choicePopup QListView::indicator:checked {
    background: @accent; border-color: @accent; image: url("@tick"); }
QMenu { background: @pane; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @third; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QHeaderView::section { background: @window; color: @second; border: none;
    border-bottom: 1px solid @line; padding: 4px 8px; font-size: 12px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab { background: transparent; color: @second; padding: 4px 12px;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:selected:focus { color: @accent; background: @wash; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
"""

FRAME = """
QWidget#topBar { background: @window; border-bottom: 1px solid @line; }
QWidget#statusBar { background: @window; border-top: 1px solid @line; min-height: @26; }
QWidget#statusBar QLabel { color: @second; font-size: 12px; }
QPushButton[role="segment"] { background: @pane; border: 1px solid @line; border-radius: 0;
    padding: 4px 14px; margin-left: -1px; color: @second; }
QPushButton[role="segment"]:checked { background: @accent; border-color: @accent;
    color: @on-accent; }
QPushButton[role="segment"]:focus { border: 1px solid @text; }
QPushButton[role="segment"][place="first"] { border-top-left-radius: 6px;
    border-bottom-left-radius: 6px; margin-left: 0; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: 6px;
    border-bottom-right-radius: 6px; }
QPushButton#paletteButton { background: @pane; color: @third; text-align: left;
    border: 1px solid @line; border-radius: 6px; padding: 4px 12px; }
QPushButton#paletteButton:hover { border-color: @edge; }
QPushButton#paletteButton:focus { border: 1px solid @accent; }
QWidget#statusBar QLabel[role="marking"], QLabel[role="marking"] { background: #000000;
    color: #ffffff; font-weight: 700; font-size: 11px; padding: 2px 6px; }
QLabel[role="key"] { color: @third; border: 1px solid @line; border-radius: 3px; padding: 0 4px;
    font-size: 11px; }
"""

DIALOGS = """
QFrame#palette { background: @pane; border: 1px solid @edge; }
QFrame#palette QLineEdit { font-size: 15px; border: none; min-height: 28px; }
QFrame#palette QListView { border-top: 1px solid @line; outline: none; }
QPushButton[role="choice"] { background: @pane; border: 1px solid @line; border-radius: 8px;
    text-align: left; padding: 0; min-height: 0; }
QPushButton[role="choice"]:hover { background: @hover; }
QPushButton[role="choice"]:focus { border: 1px solid @accent; }
QLabel[role="choice-name"] { font-weight: 600; }
QWidget#noticeBar { background: @pane; border-top: 1px solid @error; }
"""

WHERE = """
QTreeView#whereView { background: @side; }
QTreeView#whereView::item, QTreeView#whereView::branch { background: transparent; }
QLineEdit#whereField { padding: 0 6px; min-height: 0; }
QLineEdit#tagFilter { margin: 4px 8px 8px 8px; }
"""

LISTING = """
QLineEdit#searchField { padding: 5px 10px; }
QFrame[role="chip"] { background: @hover; border-radius: @9; }
QFrame[role="chip"][state="on"] { background: @wash; }
QPushButton[role="chip"], QToolButton[role="chip"] { background: transparent; color: @second;
    border: 1px solid transparent; border-radius: @9; padding: 1px 8px; min-height: @16;
    font-size: 12px; }
QPushButton[role="chip"][state="on"] { color: @accent; padding-right: 2px; }
QToolButton[role="chip"][state="on"] { padding: 1px 5px 1px 2px; min-height: @13; }
QPushButton[role="chip"]:hover, QToolButton[role="chip"]:hover { color: @text; }
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { border: 1px solid @accent; }
QFrame#choicePopup { background: @pane; border: 1px solid @edge; }
QFrame#choicePopup QListView { outline: none; }
QFrame#choicePopup QListView::item { padding: 4px; border-radius: 4px; color: @text; }
QFrame#choicePopup QListView::item:selected { background: @selection; }
QTableView#listView { border-top: 1px solid @line; }
QLabel#dragged { background: @selection; color: @text; border: 1px solid @accent;
    padding: 4px 8px; }
QFrame#dropSign { background: transparent; border: 3px solid @accent; border-radius: 6px; }
QLabel#dropWords { background: @accent; color: @on-accent; border-radius: 6px; padding: 12px 20px;
    font-size: 15px; font-weight: 600; }
QListView#completionList, QListView#citationList { background: @pane; border: 1px solid @edge;
    outline: 0; }
QListView#completionList::item, QListView#citationList::item { padding: 4px 8px; color: @text;
    border: none; }
QListView#completionList::item:selected, QListView#completionList::item:focus,
QListView#citationList::item:selected {
    background: @selection; color: @text; }
"""

CARD = """
QWidget[role="card"] { background: @window; }
QWidget[role="card"] QScrollArea { background: @window; }
QLabel[role="fieldLabel"] { color: @second; font-size: 12px; }
QPushButton[role="caption"] { background: transparent; border: 1px solid transparent;
    color: @second; font-size: 12px; text-align: left; padding: 0; min-height: @18; }
QPushButton[role="caption"]:hover { color: @accent; }
QPushButton[role="caption"]:focus { border: 1px solid @accent; border-radius: 3px; }
QWidget[role="chips"] { background: @pane; border: 1px solid @line; border-radius: 6px; }
QWidget[role="chips"]:hover { border-color: @edge; }
QWidget[role="chips"][state="error"] { border-color: @error; }
QWidget[role="chips"][focused="true"] { border-color: @accent; }
QLineEdit[role="entry"] { border: none; padding: 0 4px; min-height: 20px; background: transparent; }
QWidget[role="chipBox"] { background: @hover; border-radius: 10px; }
QPushButton[role="nameChip"] { background: transparent; color: @text; font-size: 12px;
    border: 1px solid transparent; border-radius: 10px; padding: 0 7px; min-height: 18px;
    text-align: left; }
QPushButton[role="nameChip"]:focus { border: 1px solid @accent; }
QToolButton[role="chipCross"] { padding: 1px; }
QPushButton[role="use"] { background: @wash; color: @text; font-size: 12px; text-align: left;
    border: 1px solid transparent; border-radius: 10px; padding: 0 8px; min-height: 18px; }
QPushButton[role="use"]:hover { background: @selection; }
QPushButton[role="use"]:focus { border: 1px solid @accent; }
QToolButton[role="fold"] { padding: 2px 4px 2px 0; }
QToolButton[role="fold"][full="true"] { font-weight: 600; color: @text; }
QFrame#calendar { background: @pane; border: 1px solid @edge; }
QFrame#calendar QWidget#qt_calendar_navigationbar { background: @pane; }
QFrame#calendar QAbstractItemView { background: @pane; selection-background-color: @accent;
    selection-color: @on-accent; outline: none; }
QWidget[role="cardNotice"] { background: @pane; border-bottom: 1px solid @error; }
QLabel[role="differs"] { color: @warning; font-size: 12px; }
QRadioButton[role="pick"]::indicator { width: @14; height: @14; border: none;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0.7 @pane, stop: 0.75 @edge, stop: 0.95 @edge, stop: 1 transparent); }
QRadioButton[role="pick"]::indicator:focus {
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0.7 @pane, stop: 0.75 @text, stop: 0.95 @text, stop: 1 transparent); }
QRadioButton[role="pick"]::indicator:checked {
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0.4 @accent, stop: 0.5 @pane, stop: 0.7 @pane, stop: 0.75 @accent, stop: 0.95 @accent,
    stop: 1 transparent); }
QRadioButton[role="pick"]::indicator:checked:focus {
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0.4 @accent, stop: 0.5 @pane, stop: 0.7 @pane, stop: 0.75 @text, stop: 0.95 @text,
    stop: 1 transparent); }
"""

OUTLINE = """
QWidget#outlineHeader { border-bottom: 1px solid @line; }
QPlainTextEdit#briefTitle { background: transparent; font-size: 15px; font-weight: 600;
    border: 1px solid transparent; border-radius: 4px; }
QPlainTextEdit#briefTitle:hover { border-color: @line; }
QPlainTextEdit#briefTitle:focus { border-color: @accent; }
QWidget#fieldsForm { border-bottom: 1px solid @line; }
QFrame#briefSection { background: @pane; border: none; border-bottom: 1px solid @line;
    border-left: 3px solid transparent; }
QFrame#briefSection[current="true"] { border-left: 3px solid @accent; }
QPushButton[role="sectionHeading"] { background: transparent; border: 1px solid transparent;
    border-radius: 4px; padding: 2px 2px; text-align: left; font-weight: 600; min-height: 18px; }
QPushButton[role="sectionHeading"]:hover { background: @hover; }
QPushButton[role="sectionHeading"]:focus { border: 1px solid @accent; }
QLabel#sectionPrompt { color: @second; font-style: italic; padding: 0 4px 4px 4px; }
QPlainTextEdit#sectionText { background: transparent; border: 1px solid transparent;
    border-radius: 4px; }
QPlainTextEdit#sectionText:hover { border-color: @line; }
QPlainTextEdit#sectionText:focus { border-color: @accent; }
QListView#entryList { background: transparent; border: none; }
QFrame#wordingEditor { background: @wash; border: 1px solid @accent; border-radius: 4px; }
QListView#citationList { background: @pane; border: 1px solid @edge; padding: 4px; }
QListView#citationList::item { padding: 2px 4px; }
QListView#citationList::item:selected { background: @selection; color: @text; }
QFrame#outlineBar { background: @window; border-bottom: 1px solid @line; }
QPushButton#finding { background: transparent; border: 1px solid transparent; border-radius: 0;
    border-bottom: 1px solid @line; padding: 0; min-height: 0; }
QPushButton#finding:hover { background: @hover; }
QPushButton#finding:focus { background: @hover; border: 1px solid @accent; }
QFrame#findingsPane { border-top: 1px solid @line; background: @pane; }
QLabel[role="code"] { font-weight: 600; }
"""

READER = """
QPlainTextEdit#sourceText, QPlainTextEdit#sourceEditor { font-family: "Noto Serif";
    font-size: 16px; }
QLabel#readerRest { font-size: 12px; }
QFrame#readerHeading { background: @pane; border-bottom: 1px solid @line; }
QFrame#keepBar { background: @pane; border-top: 1px solid @line; }
QFrame#readerHeading QToolButton:checked { background: @wash; color: @accent; }
QFrame#findBar, QFrame#sourceBar, QFrame#reportPanel { background: @window;
    border-bottom: 1px solid @line; }
QFrame#reportPanel QTableView { background: @window; outline: none; }
QFrame#reportPanel QTableView::item { padding: 4px 5px; }
QFrame#reportPanel QTableView::item:selected { background: @selection; color: @text; }
QWidget#keptHere { background: @window; border-left: 1px solid @line; }
QListView#keptList { background: transparent; outline: none; }
QLabel[role="emphasis"] { font-weight: 600; }
QFrame#keepCard { background: @pane; border: 1px solid @line; border-radius: 8px; }
QPlainTextEdit#keptWords { background: @pane; border: none; border-radius: 0; padding: 4px 8px;
    font-family: "Noto Serif"; font-size: 14px; }
QPlainTextEdit#keptWords:focus { background: @wash; }
QPlainTextEdit#keptWords[kind="fact"] { border-left: 3px solid @fact-mark; }
QPlainTextEdit#keptWords[kind="quote"] { border-left: 3px solid @quote-mark; }
QPlainTextEdit#keptWords[kind="event"] { border-left: 3px solid @event-mark; }
QPlainTextEdit#keptWords[kind="judgment"] { border-left: 3px solid @judgment-mark; }
QPlainTextEdit#keptWords[kind="question"] { border-left: 3px solid @question-mark; }
"""

TIMELINE = """
QWidget#timelineBar { background: @pane; border-bottom: 1px solid @line; }
QAbstractScrollArea#timelineCanvas { background: @pane; }
QPushButton[role="pill"] { background: @hover; color: @text; border: 1px solid transparent;
    border-radius: 12px; padding: 1px 10px; min-height: 20px; font-size: 12px; }
QPushButton[role="pill"]:hover { border-color: @edge; }
QPushButton[role="pill"][state="on"] { background: @wash; color: @accent; }
QPushButton[role="pill"][state="warning"] { color: @warning; }
QPushButton[role="pill"]:disabled { color: @third; background: @window; }
QPushButton[role="pill"]:focus { border: 1px solid @accent; }
QFrame#timelineCard { background: @window; border: 1px solid @edge; border-radius: 6px; }
"""

PARTS = (BASE, CONTROLS, FRAME, DIALOGS, WHERE, LISTING, CARD, OUTLINE, READER, TIMELINE)
"""The sheet's parts in order; a view adds its own here."""


def stylesheet(colours: Mapping[str, str], scale: float, icons: Path) -> str:
    """The sheet in these colours, with text `scale` times as large, and marks of `icons`."""
    tick = "tick-light.svg" if luminance(colours["on-accent"]) > 0.5 else "tick-dark.svg"
    sheet = "\n".join(PARTS).replace("@icons", icons.as_posix())
    sheet = sheet.replace("@tick", (icons / "marks" / tick).as_posix())
    sized = _SIZE.sub(lambda found: f"font-size: {round(int(found[1]) * scale)}px", sheet)
    sized = _LENGTH.sub(lambda found: f"{round(int(found[1]) * scale)}px", sized)
    return _ROLE.sub(lambda found: colours[found[1]], sized)

"""A section's view, wired to the outline that it stands in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from briefer.briefs.editing import Spot
from briefer.ui.outline.section_view import SectionView

if TYPE_CHECKING:
    from briefer.ui.outline.outline_pane import OutlinePane

translate = QCoreApplication.translate


def section_at(pane: "OutlinePane", place: int) -> SectionView:
    """A view of whichever section stands at `place`; what is wanted there is done to it."""
    view = SectionView(
        pane.cards.suggesting(pane.session.store, lambda: pane.open_brief.brief),
        pane.cards.label,
        lambda: pane.dragged_from(place),
        lambda menu: _fill_menu(pane, menu, place),
        pane.body,
    )
    edits = pane.gestures
    view.entered.connect(lambda entry: pane.keys_at(place, entry))
    view.left.connect(lambda step: pane.step_from(place, step))
    view.opened.connect(lambda entry: pane.record_asked.emit(pane.id_at(place, entry)))
    view.text.caret_moved.connect(lambda rect: pane.show_caret(view.text, rect))
    view.settled.connect(pane.session.settle)
    view.written.connect(lambda text: edits.write(place, text))
    view.reworded.connect(lambda entry, words: edits.reword(Spot(place, entry), words))
    view.resized.connect(pane.following.follow)
    view.renamed.connect(lambda heading: edits.rename_section(place, heading))
    view.shift_asked.connect(lambda by: pane.edit(edits.shift, pane.chosen_in(place), by))
    view.removal_asked.connect(lambda: pane.edit(edits.remove, pane.chosen_in(place)))
    view.dropped.connect(lambda data, entry: pane.edit(pane.placing.drop, data, Spot(place, entry)))
    view.section_shift_asked.connect(lambda by: pane.edit(edits.shift_section, place, by))
    pane.edges.watch(view, *view.taking_drops)
    if pane.spelling is not None:
        view.text.spell_with(pane.spelling)
    return view


def _fill_menu(pane: "OutlinePane", menu: QMenu, place: int) -> None:
    view, edits = pane.sections[place], pane.gestures
    menu.addAction(translate("Outline", "Write text"), view.write)
    menu.addAction(translate("Outline", "Add a section below"), lambda: pane.add_section(place + 1))
    menu.addSeparator()
    menu.addAction(
        translate("Outline", "Move up"), lambda: pane.edit(edits.shift_section, place, -1)
    )
    menu.addAction(
        translate("Outline", "Move down"), lambda: pane.edit(edits.shift_section, place, 1)
    )
    if view.state is not None and view.state.is_own:
        menu.addSeparator()
        menu.addAction(translate("Outline", "Rename"), view.rename)
        menu.addAction(
            translate("Outline", "Remove"), lambda: pane.edit(edits.remove_section, place)
        )

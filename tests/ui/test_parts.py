"""The parts do what every page relies on: keys, sizes, text that is never cut off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QTextLayout, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bridge_app.ui.parts import (
    Button,
    Choice,
    Field,
    Flow,
    LevelCards,
    LevelChoice,
    Paragraph,
    Picker,
    PrimaryButton,
    ScrollColumn,
    Strip,
    TextArea,
    TextField,
    Tick,
    begin_at,
    buttons,
    focus_begin,
    press_on_enter,
)
from bridge_app.ui.parts.table import apart
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.theme import HIGH_CONTRAST, Theme, wear
from bridge_app.words import words
from tests.ui.catalogue import settle

LONG = "Vraag of de woningcorporatie een regeling met je wil maken voor de huur van deze maand"
LEVELS = [
    LevelChoice(level, f"Zin nummer {level}.", f"blok {level} van 5") for level in range(1, 6)
]


Show = Callable[..., QWidget]


@pytest.fixture
def on_screen(qtbot: QtBot) -> Show:
    """Puts parts under each other on the screen, and holds on to them."""
    held: list[QWidget] = []

    def show(*parts: QWidget, width: int = 600) -> QWidget:
        page = QWidget()
        held.append(page)
        column = QVBoxLayout(page)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        page.resize(width, 600)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return show


# --- words that wrap ------------------------------------------------------------------------


@pytest.mark.parametrize("make", [Button, PrimaryButton, Tick, Choice, Paragraph])
def test_words_wrap_instead_of_being_cut_off(make: type[QWidget], qtbot: QtBot) -> None:
    narrow, wide = make(LONG), make(LONG)  # type: ignore[arg-type]  # each is made from its words
    assert narrow.heightForWidth(200) > wide.heightForWidth(2000)
    assert narrow.minimumSizeHint().width() < 320


@pytest.mark.parametrize("make", [Button, PrimaryButton, Tick, Choice])
def test_a_column_gives_words_all_their_lines_and_takes_them_back(
    make: type[QWidget], on_screen: Show, screen: QApplication
) -> None:
    """Qt would hold what does not grow to the height of one line."""
    control = make(LONG)  # type: ignore[arg-type]  # made from its words
    page = on_screen(control, width=240)
    settle(screen)
    several = control.height()
    assert several == control.heightForWidth(control.width())
    page.resize(1200, 600)
    settle(screen)
    assert control.height() == control.heightForWidth(1200) < several


def test_a_column_would_hold_it_to_one_line_otherwise(
    on_screen: Show, screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        buttons, "hint_of", lambda control, wide: QSize(wide, control.heightForWidth(wide))
    )
    button = Button(LONG)
    on_screen(button, width=240)
    settle(screen)
    assert button.height() < button.heightForWidth(button.width())


def test_a_word_without_end_is_broken_rather_than_pushing_the_page_wide() -> None:
    assert Paragraph("a" * 500).minimumSizeHint().width() <= 202
    assert Button("a" * 500).minimumSizeHint().width() <= 240


def test_a_line_is_no_longer_than_one_reads_with_ease() -> None:
    assert Paragraph(LONG * 9).sizeHint().width() < 900


def test_a_screen_reader_hears_a_paragraph_as_its_words() -> None:
    assert Paragraph("Één < twee & drie").text() == "Één < twee & drie"


def test_a_line_break_is_kept() -> None:
    one, two = Paragraph("een twee"), Paragraph("een\ntwee")
    assert two.heightForWidth(400) > one.heightForWidth(400)


# --- keys -----------------------------------------------------------------------------------


def pressed(button: Button) -> list[bool]:
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    return presses


def test_enter_presses_the_main_button_from_a_field(on_screen: Show) -> None:
    field, primary = TextField(), PrimaryButton("Verder")
    page = on_screen(field, primary)
    press_on_enter(page, primary)
    presses = pressed(primary)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(presses) == 1


def test_enter_presses_the_button_that_has_the_ring(on_screen: Show) -> None:
    back, primary = Button("Terug"), PrimaryButton("Verder")
    page = on_screen(back, primary)
    press_on_enter(page, primary)
    went_back, went_on = pressed(back), pressed(primary)
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Return)
    assert (len(went_back), len(went_on)) == (1, 0)


def test_enter_makes_a_line_in_a_text_area_and_ctrl_enter_goes_on(on_screen: Show) -> None:
    area, primary = TextArea(), PrimaryButton("Verder")
    page = on_screen(area, primary)
    press_on_enter(page, primary)
    presses = pressed(primary)
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert area.toPlainText() == "\n"
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(presses) == 1


def test_a_disabled_main_button_is_not_pressed(on_screen: Show) -> None:
    field, primary = TextField(), PrimaryButton("Verder")
    page = on_screen(field, primary)
    press_on_enter(page, primary)
    presses = pressed(primary)
    primary.setEnabled(False)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert presses == []


def test_the_whole_tick_can_be_pressed(on_screen: Show) -> None:
    tick = Tick("Hier wil ik over praten")
    on_screen(tick)
    at_the_end = QPoint(tick.width() - 3, tick.height() // 2)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=at_the_end)
    assert tick.isChecked()


# --- level cards ----------------------------------------------------------------------------


@pytest.fixture
def cards(on_screen: Show) -> LevelCards:
    made = LevelCards(pillar=2)
    made.show_choices(LEVELS)
    on_screen(made)
    return made


def test_the_highest_level_stands_on_top(cards: LevelCards) -> None:
    assert [card.level for card in cards.cards()] == [5, 4, 3, 2, 1]
    assert cards.cards()[0].y() < cards.cards()[-1].y()


def test_a_digit_chooses_its_level(cards: LevelCards, qtbot: QtBot) -> None:
    cards.setFocus()
    with qtbot.waitSignal(cards.level_chosen) as told:
        QTest.keyClick(cards.cards()[0], Qt.Key.Key_3)
    assert told.args == [3]
    assert cards.chosen == 3
    assert cards.cards()[2].hasFocus()


def test_zero_says_that_one_does_not_know(cards: LevelCards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.unknown_wanted):
        QTest.keyClick(cards.cards()[0], Qt.Key.Key_0)
    assert cards.chosen is None


def test_a_digit_without_a_level_does_nothing(cards: LevelCards) -> None:
    QTest.keyClick(cards.cards()[0], Qt.Key.Key_9)
    QTest.keyClick(cards.cards()[0], Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert cards.chosen is None


def test_a_digit_in_a_text_field_is_text(on_screen: Show) -> None:
    cards, field = LevelCards(pillar=0), TextField()
    cards.show_choices(LEVELS)
    on_screen(cards, field)
    field.setFocus()
    QTest.keyClicks(field, "3")
    assert (field.text(), cards.chosen) == ("3", None)


def test_choosing_from_outside_tells_nobody(cards: LevelCards) -> None:
    told: list[int] = []
    cards.level_chosen.connect(told.append)
    chosen = []
    for level in (4, None):
        cards.choose(level)
        chosen.append(cards.chosen)
    assert chosen == [4, None]
    assert told == []


def test_a_card_says_its_sentence_and_its_place(cards: LevelCards) -> None:
    card = cards.cards()[1]
    assert (card.text(), card.accessibleDescription()) == ("Zin nummer 4.", "blok 4 van 5")


def test_other_choices_take_the_place_of_the_first(cards: LevelCards) -> None:
    cards.show_choices(LEVELS[:3], chosen=2)
    assert [card.level for card in cards.cards()] == [3, 2, 1]
    assert cards.chosen == 2


# --- fields ---------------------------------------------------------------------------------


def test_a_field_says_what_is_wrong_in_place_of_its_help(on_screen: Show) -> None:
    field = Field("Naam", help_text="Zoals op de kaart.")
    on_screen(field)
    field.show_error("De naam is nog leeg.")
    assert field.error == "De naam is nog leeg."
    assert "De naam is nog leeg." in field.edit.accessibleDescription()
    field.show_error("")
    assert field.edit.accessibleDescription() == "Zoals op de kaart."


@pytest.mark.parametrize("edit", [TextField, TextArea])
def test_text_goes_in_and_out_of_a_field(edit: type[QWidget]) -> None:
    field = Field("Doel", edit())
    field.set_text("Ik open mijn post.")
    assert field.text() == "Ik open mijn post."


def test_a_field_with_choices_has_no_text() -> None:
    field = Field("Taal", Picker([("Nederlands", "nl")]))
    field.set_text("x")
    assert field.text() == ""


def test_a_long_text_is_read_from_its_beginning() -> None:
    field = Field("Naam")
    field.set_text(LONG)
    edit = field.edit
    assert isinstance(edit, QLineEdit)
    assert edit.cursorPosition() == 0


def test_an_area_grows_with_its_text(on_screen: Show) -> None:
    area = TextArea(lines=6)
    on_screen(area)
    low = area.sizeHint().height()
    area.setPlainText("een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht")
    assert area.sizeHint().height() > low
    assert isinstance(area, QPlainTextEdit)


# --- layouts --------------------------------------------------------------------------------


def flowing(on_screen: Show, width: int) -> list[Button]:
    row, buttons = QWidget(), [Button(f"Knop {n}") for n in range(6)]
    flow = Flow(row)
    for button in buttons:
        flow.addWidget(button)
    on_screen(row, width=width)
    return buttons


def test_a_row_goes_on_at_the_next_line(on_screen: Show) -> None:
    wide, narrow = flowing(on_screen, 900), flowing(on_screen, 260)
    assert len({button.y() for button in wide}) == 1
    assert len({button.y() for button in narrow}) > 1
    assert all(button.geometry().right() < 260 for button in narrow)


def test_the_air_between_the_parts_of_a_row_grows_with_the_letters(
    screen: QApplication, on_screen: Show
) -> None:
    first, second, *_ = flowing(on_screen, 1800)

    def between() -> int:
        return second.geometry().left() - first.geometry().right() - 1

    assert between() == 8
    wear(screen, Theme(scale=2))
    settle(screen)
    assert between() == 16


@pytest.mark.parametrize("level", [False, True])
def test_a_field_that_grows_pushes_nothing_beside_it_down(on_screen: Show, *, level: bool) -> None:
    """The control stands beside the middle, which sinks with the sentence under the field."""
    row, wrong, beside = QWidget(), Field("Nummer"), Field("Waarde")
    flow = Flow(row, level=beside if level else None)
    for field in (wrong, beside):
        flow.addWidget(field)
        field.setMaximumWidth(240)
    on_screen(row)
    before = beside.y()
    wrong.show_error("Deze kaart is al uitgegeven. Er is niets geboekt. Pak een andere kaart.")
    QApplication.processEvents()
    assert wrong.height() > beside.height()
    assert (beside.y() == before) is level
    assert wrong.y() == 0


def test_a_flow_gives_up_its_parts() -> None:
    flow = Flow()
    flow.addWidget(Button("Eén"))
    assert flow.itemAt(1) is None
    assert flow.takeAt(0) is not None
    assert flow.takeAt(0) is None
    assert flow.count() == 0


def test_what_has_the_focus_is_scrolled_into_view(on_screen: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    fields = [Field(f"Veld {n}") for n in range(40)]
    for field in fields:
        column.body.addWidget(field)
    page = on_screen(column)
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: not fields[-1].edit.visibleRegion().isEmpty())
    assert page.isVisible()


@pytest.fixture
def read(on_screen: Show, screen: QApplication) -> ScrollColumn:
    """A long page whose last field has the focus; what stands above it grows with the letters."""
    column = ScrollColumn()
    for _ in range(12):
        column.body.addWidget(Paragraph(LONG))
    field = Field("Onder")
    column.body.addWidget(field)
    column.body.addWidget(Paragraph(LONG))
    on_screen(column)
    field.setFocus()
    settle(screen)
    return column


def larger_letters(screen: QApplication, column: ScrollColumn) -> bool:
    """Whether what has the focus is in view once the letters are twice as large."""
    wear(screen, Theme(scale=2))
    settle(screen)
    edit = QApplication.focusWidget()
    assert isinstance(edit, TextField)
    assert column.isAncestorOf(edit)
    return edit.visibleRegion().contains(edit.rect().center())


def test_what_has_the_focus_stays_in_view_with_larger_letters(
    read: ScrollColumn, screen: QApplication
) -> None:
    assert larger_letters(screen, read)


def test_without_following_it_would_be_out_of_view(
    read: ScrollColumn, screen: QApplication
) -> None:
    read.verticalScrollBar().rangeChanged.disconnect(read._follow)
    assert not larger_letters(screen, read)


def test_who_scrolled_on_to_read_is_left_there(read: ScrollColumn, screen: QApplication) -> None:
    read.verticalScrollBar().setValue(0)
    assert not larger_letters(screen, read)
    assert read.verticalScrollBar().value() == 0


def test_a_page_begins_where_it_says(on_screen: Show) -> None:
    first, second = TextField(), TextField()
    page = on_screen(first, second)
    begin_at(page, second)
    focus_begin(page)
    assert second.hasFocus()


# --- the strip ------------------------------------------------------------------------------


def test_a_message_stays_until_it_is_closed(on_screen: Show, qtbot: QtBot) -> None:
    strip = Strip("Sluit bericht")
    on_screen(strip)
    strip.show_message(Message("De printer doet het niet.", Tone.PROBLEM))
    assert strip.isVisible()
    assert strip.words.text() == "De printer doet het niet."
    with qtbot.waitSignal(strip.closed):
        strip.close_button.click()
    assert not strip.isVisible()


def test_a_client_reads_a_message_in_their_language_and_staff_under_it(on_screen: Show) -> None:
    strip = Strip("Sluit bericht")
    on_screen(strip)
    said = Message("Er is weer verbinding.", theirs=lambda language: words(language, "line.back"))
    strip.show_message(said, "ar")
    assert strip.words.text() == words("ar", "line.back")
    assert strip.words.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert (strip.beside.text(), strip.beside.isVisible()) == ("Er is weer verbinding.", True)
    strip.show_message(said)
    assert (strip.words.text(), strip.beside.isVisible()) == ("Er is weer verbinding.", False)
    assert strip.words.layoutDirection() == Qt.LayoutDirection.LeftToRight
    strip.show_message(Message("Bewaard."), "ar")
    assert strip.words.text() == "Bewaard.", "what is known in one language only"


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("Karin (كارين) heeft dit net veranderd.", Qt.LayoutDirection.LeftToRight),
        ("كارين (Karin)", Qt.LayoutDirection.RightToLeft),
        ("€ 20", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_a_message_is_read_from_the_side_of_its_first_letter(
    said: str, side: Qt.LayoutDirection, on_screen: Show
) -> None:
    strip = Strip("Sluit bericht")
    on_screen(strip)
    strip.show_message(Message(said))
    assert strip.words.layoutDirection() == side


def test_an_offer_is_done_once(on_screen: Show) -> None:
    done: list[str] = []
    strip = Strip("Sluit bericht")
    on_screen(strip)
    strip.show_message(Message("Weg.", Tone.DONE, "Maak ongedaan", lambda: done.append("terug")))
    strip.offer.click()
    strip.offer.click()
    assert done == ["terug"]
    assert not strip.isVisible()


def test_a_message_without_an_offer_has_no_button(on_screen: Show) -> None:
    strip = Strip("Sluit bericht")
    on_screen(strip)
    strip.show_message(Message("Bewaard."))
    assert not strip.offer.isVisible()


def test_high_contrast_draws_lines_and_no_tints(on_screen: Show) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, Theme(HIGH_CONTRAST, plain=True))
    button = Button("Terug")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    on_screen(button)
    shades = {
        button.grab().toImage().pixelColor(x, button.height() // 2).name()
        for x in (1, button.width() - 2)
    }
    assert shades == {"#ffffff"}


# --- arrows among choices -------------------------------------------------------------------


def _group(show: Show) -> list[Choice]:
    made = [Choice(text) for text in ("Een", "Twee", "Drie")]
    group = QButtonGroup(made[0])
    for choice in made:
        group.addButton(choice)
    show(*made)
    made[0].setFocus()
    return made


def _keys(*keys: Qt.Key) -> None:
    for key in keys:
        window = QApplication.focusWindow()
        assert window is not None
        QTest.keyClick(window, key)


def _stands(choices: list[Choice]) -> list[str]:
    return [choice.text() for choice in choices if choice.isChecked()]


def test_an_arrow_chooses_also_where_nothing_stands_yet(on_screen: Show) -> None:
    choices = _group(on_screen)
    assert _stands(choices) == []
    _keys(Qt.Key.Key_Down)
    assert _stands(choices) == ["Twee"]
    _keys(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert _stands(choices) == ["Drie"]


def test_without_it_an_arrow_would_only_move_the_focus(
    on_screen: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buttons, "choose_where_arrow_led", lambda _left: None)
    choices = _group(on_screen)
    _keys(Qt.Key.Key_Down)
    assert choices[1].hasFocus()
    assert _stands(choices) == []


def test_another_key_chooses_nothing(on_screen: Show) -> None:
    choices = _group(on_screen)
    _keys(Qt.Key.Key_X, Qt.Key.Key_Tab)
    assert _stands(choices) == []
    alone = Choice("Alleen")
    on_screen(alone)
    alone.setFocus()
    _keys(Qt.Key.Key_Down)
    assert not alone.isChecked()


# --- read from right to left ------------------------------------------------------------------


def _drawn(show: Show, text: str, direction: Qt.LayoutDirection) -> QImage:
    """A line of text as it looks when there is just room for it."""
    line = Paragraph(text)
    line.setLayoutDirection(direction)
    line.setFixedWidth(line.sizeHint().width())
    show(line)
    return line.grab().toImage()


def test_a_dutch_sentence_keeps_its_full_stop_at_its_end(on_screen: Show) -> None:
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    plain, turned = (_drawn(on_screen, "Karin B.", each) for each in (left, right))
    assert _ends_low(plain)
    assert _ends_low(turned)


def test_a_full_stop_would_stand_before_it_otherwise(
    on_screen: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forced(direction: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> QTextOption:
        option = QTextOption(side)
        option.setTextDirection(direction)
        return option

    monkeypatch.setattr("bridge_app.ui.parts.text.reading", forced)
    assert not _ends_low(_drawn(on_screen, "Karin B.", Qt.LayoutDirection.RightToLeft))


def _ends_low(image: QImage) -> bool:
    """Whether the last ink at the right is a full stop: only at the foot of the line."""
    ground = image.pixelColor(0, 0)
    inked = [
        [y for y in range(image.height()) if image.pixelColor(x, y) != ground]
        for x in range(image.width())
    ]
    last = next(column for column in reversed(inked) if column)
    return min(last) > image.height() / 2


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_words_stand_clear_of_the_sign_on_either_side(
    on_screen: Show, direction: Qt.LayoutDirection
) -> None:
    strip = Strip("Sluit")
    strip.setLayoutDirection(direction)
    strip.show_message(Message("Dit is bewaard.", Tone.DONE, "Maak ongedaan"))
    strip.dress(Theme())
    on_screen(strip)
    strip.show()
    backwards = direction == Qt.LayoutDirection.RightToLeft
    words = strip.said.geometry()
    clear = strip.width() - words.right() if backwards else words.left()
    assert clear >= Theme().px(16 + 22)


@pytest.mark.parametrize("figures", ["€ 300", "40, op 01-07-2026"])
def test_figures_in_a_table_read_the_same_where_the_page_is_read_from_the_right(
    figures: str,
) -> None:
    def begins_left(words: str) -> bool:
        layout = QTextLayout(words, Theme().font())
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        first, last = words.index(figures) + 1, words.index(figures) + len(figures) - 1
        begins, ends = (float(line.cursorToX(each)[0]) for each in (first, last))  # type: ignore[index]  # a pair
        return begins < ends

    assert not begins_left(figures), "drawn as it is, it turns around"
    assert begins_left(apart(figures))

"""Papers to test with: plain, long, in another script, and with a mark in every field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from uuid import UUID

from bridge_app.domain.bridge import BridgeWords, Link, LinkKind
from bridge_app.domain.helping import HelpersCard
from bridge_app.domain.limits import GiftLimit, LimitStand, Received, YearStatement
from bridge_app.domain.papers import FridgePaper, OwnPaper, PaperKind, Sheet, on_paper, sheet
from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    DayPart,
    Preset,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
    Ticks,
    ticks_for,
)
from bridge_app.domain.rewards import Card, Receipt
from bridge_app.domain.stories import PosterSize
from bridge_app.paper import papers
from bridge_app.paper.appointment_card import appointment_card
from bridge_app.paper.first_password import note_pages
from bridge_app.paper.helpers_card import helpers_card
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.printer_page import printer_pages
from bridge_app.paper.receipt import receipt_pages
from bridge_app.paper.recovery import recovery_pages
from bridge_app.paper.spare_codes import spare_pages
from bridge_app.paper.statement import statement_pages
from bridge_app.paper.story import PosterPaper, story_pages
from bridge_app.paper.take_home import take_home_pages
from bridge_app.paper.who_may import who_may_pages
from bridge_app.picture.looks import MONO, PAPER, Look
from bridge_app.picture.shapes import Picture
from tests.paper import rights_papers
from tests.picture.scenes import definition, take_home

LONG = "Ik wil heel graag dat alles weer op orde komt met de huur en de energie. " * 3
LONGEST = LONG[:190] + "enzovoorts"
"""Two hundred characters, the most that a goal or a step may have."""


LONG_WORDS = ("Woningcorporatiemedewerkersvergadering kindertoeslagafhandelingsprocedure " * 3)[
    :200
].rstrip()
"""Nearly as many in words that fit in no column."""


ONE_WORD = "MW" * 100
"""As many in one word, of the widest letters there are."""

WIDE_WORDS = {
    "ar": "فأسقيناكموهاوالاستخراجات ",
    "en": "ANTIDISESTABLISHMENTARIANISMWORKGROUP ",
    "nl": "MAATSCHAPPELIJKWERKMEDEWERKERSWOONGEMEENSCHAP ",
    "pl": "KONSTANTYNOPOLITAŃCZYKOWIANECZKA ",
    "tr": "MUVAFFAKİYETSİZLEŞTİRİVEREMEYEBİLECEKLERİMİZDENMİŞSİNİZCESİNE ",
    "uk": "ЩОДОЖИТЛОВОКОМУНАЛЬНОГООБСЛУГОВУВАННЯ ",
}
"""By language very long words in its widest letters, as who presses the key for capitals types."""


def shouted(language: str) -> TakeHome:
    """Every text two hundred of such letters."""
    return longest_home(language, (WIDE_WORDS[language] * 8)[:200].rstrip())


def story(
    title: str = "Ik maak mijn post weer open",
    text: str = "Een jaar lang bleef alles liggen.\nNu doe ik elke maandag één brief.",
) -> PosterPaper:
    return PosterPaper(title, text, "nl", "je", 12)


def fridge(name: str = "mixed", language: str = "nl") -> FridgePaper:
    made = sheet(take_home(name, language), FRIDGE_TICKS)
    assert isinstance(made, FridgePaper)
    return made


def mine(name: str = "mixed", language: str = "nl") -> OwnPaper:
    made = sheet(take_home(name, language), MINE_TICKS, Preset.MINE)
    assert isinstance(made, OwnPaper)
    return made


def pages(
    wanted: Sheet, look: Look = PAPER, *, name: str = "mixed", practice: bool = False
) -> list[Picture]:
    language = (wanted.shown if isinstance(wanted, OwnPaper) else wanted).language
    words = definition(name).words_in(language)
    return take_home_pages(wanted, words, look, practice=practice)


def pdf(wanted: Sheet, look: Look = PAPER, *, name: str = "mixed") -> bytes:
    return pdf_bytes(pages(wanted, look, name=name))


def longest_home(language: str = "nl", text: str = LONGEST, steps: int = 6) -> TakeHome:
    """Every text as long as it may be, three goals of six steps, ten strengths."""
    goals = tuple(
        TakeHomeGoal(
            UUID(int=900 + at),
            "debts",
            text,
            steps=tuple(_long_step(10 * at + number, text) for number in range(steps)),
            later=(_long_step(300 + at, text),),
            motivation=text,
            how_known=text,
            target_date=date(2028, 9, 22),
        )
        for at in range(3)
    )
    return replace(
        whole_home(language),
        first_name="Wolfeschlegelsteinhausenbergerdorff" * 3,
        goals=goals,
        strengths=(text,) * 10,
        appointment=TakeHomeAppointment(date(2027, 9, 22), time(9, 30), text),
        vision=text,
        desk_phone="0172 - 00 00 00 of 0172 - 11 11 11",
    )


def _long_step(number: int, text: str) -> TakeHomeStep:
    return TakeHomeStep(
        UUID(int=number + 1),
        text,
        day=date(2027, 9, 22),
        day_part=DayPart.EVENING,
        at=time(19, 45),
        helper="Wilhelmina van den Oudenhoven-Achterberg",
        if_then=text,
    )


def longest() -> OwnPaper:
    """The longest paper with three steps a goal, as the plan allows under "now"."""
    home = replace(longest_home(steps=3), vision="")
    ticks = replace(MINE_TICKS, why=False, if_then=False, later=False)
    made = sheet(home, ticks, Preset.MINE)
    assert isinstance(made, OwnPaper)
    return made


def whole_home(language: str = "nl", name: str = "mixed") -> TakeHome:
    """A client with something in every field."""
    home = take_home(name, language)
    (goal,) = home.goals
    first = replace(goal.steps[0], if_then="dan bel ik Fatima.")
    goal = replace(
        goal,
        steps=(first, *goal.steps[1:]),
        later=(TakeHomeStep(UUID(int=50), "Ik maak een lijst van wat er elke maand af gaat."),),
        motivation="Dan slaap ik weer.",
        how_known="Er komen geen brieven meer.",
        target_date=date(2027, 9, 1),
    )
    links = (Link("health", "savings"), Link("debts", "health", LinkKind.WEIGHS))
    return replace(
        home,
        goals=(goal,),
        bridge=replace(home.bridge, links=links),
        vision="Ik woon met mijn zoon in een huis waar we kunnen blijven.",
        vision_by=date(2029, 6, 2),
        review_due=date(2027, 12, 2),
        agreed_on=date(2027, 6, 2),
    )


def of_kind(
    kind: PaperKind,
    home: TakeHome,
    preset: Preset = Preset.FRIDGE,
    look: Look = PAPER,
    *,
    name: str = "mixed",
    practice: bool = False,
) -> list[Picture]:
    """The pages of any paper, with the first step picked to share with children."""
    first = next((step.id for goal in home.goals for step in goal.steps), None)
    ticks = replace(ticks_for(preset), family_step=first)
    words = definition(name).words_in(home.language)
    content = on_paper(home, ticks, preset, kind)
    return papers.pages(kind, content, words, look, practice=practice)


def turned() -> OwnPaper:
    """A paper for a reader from right to left, in the client's own words."""
    plain = mine()
    goal = replace(plain.shown.goals[0], text="أريد أن أدفع الإيجار (في الموعد)")
    shown = replace(plain.shown, language="ar", goals=(goal,), strengths=("أعتني بابني 🙂",))
    return replace(plain, shown=shown)


# --- one mark in every field -------------------------------------------------------------

SECRET = (
    "Xsurname",
    "Xarea",
    "Xlevel",
    "Xlink",
    "Xhiddengoal",
    "Xhiddenstep",
    "Xlongstep",
    "Xvision",
    "Xwhy",
    "Xknown",
    "Xifthen",
    "Xlater",
)
"""Marks of what a paper for the fridge must never hold."""

SHOWN = ("Xgoal", "Xstep", "Xhelper", "Xgood", "Xplace", "Xphone")
"""Marks of what it does hold."""


def marked_words() -> BridgeWords:
    """The default words with a mark in every name of an area, level and link."""
    words = definition().words_in("nl")
    areas = {
        name: replace(
            area,
            name=f"Xarea {area.name}",
            levels=tuple(f"Xlevel {said}" for said in area.levels),
            link=f"Xlink {area.link}",
        )
        for name, area in words.areas.items()
    }
    return replace(words, areas=areas)


def marked_home() -> TakeHome:
    hidden = TakeHomeGoal(
        UUID(int=7), "income", "Xhiddengoal", steps=(TakeHomeStep(UUID(int=8), "Xhiddenstep"),)
    )
    goal = TakeHomeGoal(
        UUID(int=1),
        "debts",
        "Xgoal",
        steps=(
            TakeHomeStep(UUID(int=2), "Xlongstep", "Xstep", helper="Xhelper", if_then="Xifthen"),
            TakeHomeStep(UUID(int=3), "Xhiddenstep"),
        ),
        later=(TakeHomeStep(UUID(int=4), "Xlater"),),
        motivation="Xwhy",
        how_known="Xknown",
    )
    return replace(
        take_home("mixed"),
        first_name="Xsurname",
        goals=(goal, hidden),
        strengths=("Xgood",),
        appointment=TakeHomeAppointment(date(2027, 6, 16), place="Xplace"),
        desk_phone="Xphone",
        vision="Xvision",
    )


def marked_ticks(ticks: Ticks) -> Ticks:
    """These ticks with some goals and steps of the marked home hidden."""
    return replace(
        ticks,
        hidden_goals=frozenset({UUID(int=7)}),
        hidden_steps=frozenset({UUID(int=3), UUID(int=8)}),
    )


def marked(ticks: Ticks, preset: Preset, kind: PaperKind = PaperKind.A4) -> bytes:
    """The PDF of the marked home with some goals and steps hidden."""
    content = on_paper(marked_home(), marked_ticks(ticks), preset, kind)
    return pdf_bytes(papers.pages(kind, content, marked_words()))


def receipt() -> Receipt:
    return Receipt(
        number="2027-A-000123",
        client_number="1042",
        client_name="Karin de Vries-van den Berg",
        cents=6000,
        cards=tuple(Card(f"A 100 200 30{at}", 2000) for at in range(3)),
        handed_over_on=date(2027, 6, 3),
        step_text="Ik leg al mijn brieven op één stapel.",
        given_by="Fatima El Amrani",
    )


def statement() -> YearStatement:
    """A year in which something was received, and something taken back."""
    lines = (
        Received(date(2026, 3, 1), 20_00, "2026-A-000001"),
        Received(date(2026, 6, 3), 60_00, "2026-A-000123"),
        Received(date(2026, 6, 9), 20_00, "2026-A-000130", "booked_wrongly"),
    )
    stand = LimitStand(2026, GiftLimit(date(2026, 1, 1)), 80_00)
    name = "Karin de Vries-van den Berg"
    return YearStatement("1042", name, "nl", "je", lines, stand, date(2026, 12, 31))


def _of_kind(kind: PaperKind, home: TakeHome, preset: Preset) -> Callable[[], bytes]:
    return lambda: pdf_bytes(of_kind(kind, home, preset))


LANGUAGES = ("nl", "en")

EVERY: dict[str, Callable[[], bytes]] = (
    {
        "fridge": lambda: pdf(fridge()),
        "mono": lambda: pdf(fridge(), MONO),
        "code": lambda: pdf(replace(fridge(), code="K7QF2MXW9HPAB")),
        "mine": lambda: pdf(mine("nine"), name="nine"),
        "empty": lambda: pdf(fridge("empty")),
        "longest": lambda: pdf(longest()),
        "turned": lambda: pdf(turned()),
        "english": lambda: pdf(mine(language="en")),
        "receipt": lambda: pdf_bytes(
            receipt_pages(replace(receipt(), copy=True), "nl", practice=True)
        ),
        "statement": lambda: pdf_bytes(statement_pages(statement(), "Gemeente Oefenstad")),
        "statement-english": lambda: pdf_bytes(
            statement_pages(replace(statement(), language="en"))
        ),
        "appointment": lambda: pdf_bytes(
            appointment_card(
                TakeHomeAppointment(date(2026, 6, 16), time(9, 30), "Spreekkamer 2"), "nl"
            )
        ),
        "helpers": lambda: pdf_bytes(
            helpers_card(HelpersCard("nl", "je", ("Noor Bakker",), ("Kim",), former="Fatima"))
        ),
        "story": lambda: pdf_bytes(story_pages(story())),
        "story-longest": lambda: pdf_bytes(story_pages(story("W" * 60, "W\n" * 349))),
        "story-a3": lambda: pdf_bytes(story_pages(story(), PosterSize.A3)),
        "who_may": lambda: pdf_bytes(who_may_pages("nl", date(2026, 6, 2), "Gemeente Oefenstad")),
        "printer_page": lambda: pdf_bytes(
            printer_pages(definition().words_in("nl").pillars, "nl", date(2026, 6, 2))
        ),
        "first_password": lambda: pdf_bytes(note_pages("Maan", "maan", "k7wq-3mxp-9abc", "nl")),
        "recovery": lambda: pdf_bytes(recovery_pages("ABCDE23456" * 2, "nl", date(2026, 6, 2))),
        "spare_codes": lambda: pdf_bytes(spare_pages("Maan", ("ABCDEFGHJK",) * 8, "nl")),
    }
    | {
        f"{kind}-{preset}-{language}": _of_kind(kind, whole_home(language), preset)
        for kind in PaperKind
        for preset in Preset
        for language in (LANGUAGES if preset is Preset.MINE else LANGUAGES[:1])
    }
    | {
        f"{kind}-longest-{language}": _of_kind(kind, longest_home(language), Preset.MINE)
        for kind in PaperKind
        for language in LANGUAGES
    }
    | rights_papers.EVERY
)
"""Every kind as a PDF: for all eyes, in each language with most on it, and as long as can be."""

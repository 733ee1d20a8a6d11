"""What the screens after the bridge say: what belongs together, two years on, the next look."""

from dataclasses import dataclass
from datetime import date

from bridge_app.domain.bridge import Link, LinkKind
from bridge_app.domain.desk import MOST_LINKS, VISION_MONTHS, look_again_on, months_on
from bridge_app.domain.municipality import REVIEW_CHOICES
from bridge_app.ui.intake.feeling import PickScreen
from bridge_app.ui.intake.planning import AreaChip, Choice, chips
from bridge_app.ui.intake.scoring import Level, levels
from bridge_app.ui.intake.state import Facts
from bridge_app.words import weekday_date


@dataclass(frozen=True)
class LinkLine:
    """A link that stands, as a sentence, and the words to take it away with."""

    link: Link
    sentence: str
    remove: str


@dataclass(frozen=True)
class LinksScreen:
    """Two areas to tap, then the sentence that fits; nothing to tap once three stand."""

    title: str
    hint: str
    chips: tuple[AreaChip, ...]
    choose: str
    sentences: tuple[Choice, ...]
    kept: str
    links: tuple[LinkLine, ...]


@dataclass(frozen=True)
class FlagColumn:
    """One area with its blocks: how many are built, and where the flag stands."""

    area: str
    pillar: int
    icon: str
    name: str
    levels: tuple[Level, ...]
    built: int | None
    target: int | None
    first: bool


@dataclass(frozen=True)
class FutureScreen:
    """A flag for any area; none is fine, and lower than now is too.

    `said` is the sentence of the block with the flag that was planted last.
    """

    title: str
    hint: str
    said: str
    flag: str
    now: str
    columns: tuple[FlagColumn, ...]


@dataclass(frozen=True)
class VisionScreen:
    """A sentence in own words about two years on, with the day that is then."""

    title: str
    ask: str
    text: str
    by: str


# --- what belongs together -------------------------------------------------------------------


def links_screen(facts: Facts) -> LinksScreen:
    say, links = facts.say, facts.bridge.links
    full = len(links) >= MOST_LINKS
    hints = ("links.first", "links.second", "links.choose")
    return LinksScreen(
        say("links.title"),
        say("links.enough" if full else hints[len(facts.picked)]),
        () if full else chips(facts, facts.picked),
        say("links.choose"),
        _sentences(facts),
        say("links.kept") if links else "",
        tuple(_line(facts, link) for link in links),
    )


def _sentences(facts: Facts) -> tuple[Choice, ...]:
    if len(facts.picked) < 2:
        return ()
    first, second = facts.picked
    return tuple(Choice(kind, link_sentence(facts, Link(first, second, kind))) for kind in LinkKind)


_KINDS = {LinkKind.HELPS: "link.sentence", LinkKind.WEIGHS: "link.weighs"}


def link_sentence(facts: Facts, link: Link) -> str:
    """A link in the client's words."""
    names = facts.names.areas
    first, second = names[link.from_area].link, names[link.to_area].link
    return facts.say(_KINDS[link.kind], first=first, second=second)


def _line(facts: Facts, link: Link) -> LinkLine:
    sentence = link_sentence(facts, link)
    return LinkLine(link, sentence, facts.say("links.remove", sentence=sentence))


# --- two years on ----------------------------------------------------------------------------


def future_screen(facts: Facts) -> FutureScreen:
    say = facts.say
    return FutureScreen(
        say("future.title"),
        say("future.hint"),
        _planted(facts),
        say("legend.target"),
        say("future.now"),
        tuple(
            FlagColumn(
                area.id,
                place,
                area.icon,
                facts.names.areas[area.id].name,
                levels(facts, area.id),
                facts.answer(area.id).client_level,
                facts.bridge.targets.get(area.id),
                area.id == facts.urgent,
            )
            for place, pillar in enumerate(facts.definition.pillars)
            for area in pillar.areas
            if area.id in facts.asked and area.id not in facts.bridge.not_applicable
        ),
    )


def _planted(facts: Facts) -> str:
    level = facts.bridge.targets.get(facts.planted)
    if level is None:
        return ""
    words = facts.names.areas[facts.planted]
    return f"{words.name}: {words.levels[level - 1]}"


def vision_typed(facts: Facts) -> str:
    """The sentence on the screen: typed last, or said before."""
    return facts.drafts.get("vision", facts.vision)


def vision_screen(facts: Facts) -> VisionScreen:
    say, typed = facts.say, vision_typed(facts)
    by = facts.vision_by if typed == facts.vision else None
    day = by or months_on(facts.held_on or facts.today, VISION_MONTHS)
    return VisionScreen(
        say("future.words"),
        say("future.sentence"),
        typed,
        say("future.by", date=weekday_date(say.language, day, year=True)),
    )


# --- the next look ---------------------------------------------------------------------------

NEVER_SAID = "none"


def again_chosen(facts: Facts) -> str:
    """What stands: tapped now, or, while nothing was said, what the municipality set."""
    return facts.again or ("" if promised(facts) else str(facts.months))


def promised(facts: Facts) -> date | None:
    """The day that was promised in this talk or before and is still to come."""
    due = facts.review_due
    return due if due and due > facts.today else None


def again_screen(facts: Facts) -> PickScreen:
    say, chosen = facts.say, again_chosen(facts)
    picks = [Choice(str(months), say(f"again.{months}")) for months in REVIEW_CHOICES]
    day = promised(facts) or (
        look_again_on(facts.held_on or facts.today, facts.months) if chosen.isdecimal() else None
    )
    told = say("again.on", date=weekday_date(say.language, day, year=True)) if day else ""
    return PickScreen(
        say("again.title"),
        (),
        "calendar",
        (*picks, Choice(NEVER_SAID, say("again.none"))),
        chosen,
        told,
    )

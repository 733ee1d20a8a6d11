"""What the screens about the bridge say: one area, both views side by side, the whole bridge."""

from dataclasses import dataclass, replace

from bridge_app.domain.bridge import Answer, AreaAnswer, Pillar, Walker
from bridge_app.domain.drawing import DrawnBridge, drawn
from bridge_app.picture.labels import Labels, labels_for
from bridge_app.ui.intake.note import NoteLine, note_line
from bridge_app.ui.intake.opening import AskScreen
from bridge_app.ui.intake.state import Facts, compared


@dataclass(frozen=True)
class Drawing:
    """A bridge to show, with the words that may stand at it."""

    bridge: DrawnBridge
    labels: Labels


@dataclass(frozen=True)
class Level:
    """One block one can choose: its sentence, and its place for who listens.

    `beside` is the sentence in the staff's language, where that is another one.
    """

    level: int
    sentence: str
    place: str
    beside: str = ""


@dataclass(frozen=True)
class Other:
    """An answer that is no block."""

    answer: Answer
    text: str


@dataclass(frozen=True)
class QuestionScreen:
    """One area of life. The heading above the question names the pillar only (DECISIONS C4).

    `before` tells what was chosen last time, once there is an answer again; `beside` asks it in
    the staff's language, where that is another one.
    """

    area: str
    pillar: int
    icon: str
    heading: str
    title: str
    hint: str
    levels: tuple[Level, ...]
    others: tuple[Other, ...]
    talk: str
    answer: Answer
    chosen: int | None
    talks: bool
    drawing: Drawing
    note: NoteLine
    before: str = ""
    beside: str = ""


@dataclass(frozen=True)
class ViewRow:
    """One area with what the client chose and what the mentor sees; levels count from 1."""

    area: str
    pillar: int
    name: str
    sentence: str
    levels: tuple[Level, ...]
    own: int | None
    mentor: int | None
    said: str
    change: str
    changing: bool


@dataclass(frozen=True)
class ViewsScreen:
    """All areas on one page, after the client said yes (DECISIONS D2)."""

    title: str
    whose: str
    own_column: str
    mentor_column: str
    rows: tuple[ViewRow, ...]


@dataclass(frozen=True)
class WholeScreen:
    """The whole bridge, and a question that nobody answers for the client.

    `hint` tells once, plainly, what a pillar stands for, as a bridge is a figure of speech;
    `firm` names one pillar that stands firm, if one does: no other thing is said about it;
    `figures` are what can walk on it, with their words; one of them is nobody (EXPERIENCE 1.1).
    """

    title: str
    hint: str
    names: str
    named: bool
    drawing: Drawing
    figure_title: str
    figures: tuple[tuple[str, Walker], ...]
    figure: Walker
    firm: str = ""


OTHERS = {
    Answer.UNKNOWN: "score.dunno",
    Answer.SKIPPED: "score.skip",
    Answer.NOT_APPLICABLE: "score.not_for_me",
}
"""The answers that are no block, with their words."""


def question_screen(facts: Facts) -> QuestionScreen:
    """The area that the conversation stands at."""
    area = facts.place.area
    definition, say = facts.definition, facts.say
    pillar = definition.pillar_of(area)
    given = facts.answer(area)
    return QuestionScreen(
        area=area,
        pillar=definition.pillars.index(pillar),
        icon=pillar.icon,
        heading=facts.names.pillars[pillar.id],
        title=facts.names.areas[area].question,
        hint=say("score.hint"),
        levels=levels(facts, area),
        others=tuple(Other(answer, say(key)) for answer, key in OTHERS.items()),
        talk=say("score.talk"),
        answer=given.answer,
        chosen=given.client_level,
        talks=given.wants_to_talk,
        drawing=drawing(facts, named=False),
        note=note_line(facts, area),
        before=before_said(facts, area),
    )


def before_said(facts: Facts, area: str) -> str:
    """What was chosen last time, once the client has chosen again; until then nothing (D2).

    Who stands lower now is not held against the words of then: a kind sentence stands there.
    """
    if facts.past is None or facts.answer(area).answer is Answer.NOT_DISCUSSED:
        return ""
    level = facts.past.chosen(facts.definition, area).client_level
    if level is None:
        return ""
    now = facts.answer(area).client_level
    if now is not None and now < level:
        return facts.say("grow.less")
    return facts.say("score.before", sentence=facts.names.areas[area].levels[level - 1])


def levels(facts: Facts, area: str) -> tuple[Level, ...]:
    """The blocks of an area, from the lowest."""
    sentences = facts.names.areas[area].levels
    return tuple(
        Level(number, sentence, facts.say("score.block", level=number, levels=len(sentences)))
        for number, sentence in enumerate(sentences, 1)
    )


def mentor_screen(facts: Facts) -> AskScreen:
    """The mentor asks first; a no is a good answer."""
    return AskScreen(facts.say("mentor.ask"), (facts.say("mentor.whose"),), "handshake")


def views_screen(facts: Facts) -> ViewsScreen:
    say = facts.say
    return ViewsScreen(
        say("mentor.title"),
        say("mentor.whose"),
        say("mentor.own_column"),
        say("mentor.column", name=facts.mentor),
        tuple(_row(facts, area) for area in compared(facts)),
    )


def _row(facts: Facts, area: str) -> ViewRow:
    given = facts.answer(area)
    blocks = levels(facts, area)
    pillar = facts.definition.pillar_of(area)
    own = given.client_level
    return ViewRow(
        area=area,
        pillar=facts.definition.pillars.index(pillar),
        name=facts.names.areas[area].name,
        sentence=blocks[own - 1].sentence if own else facts.say("answer.unknown"),
        levels=blocks,
        own=own,
        mentor=given.mentor_level,
        said=_said(facts, given),
        change=facts.say("mentor.change"),
        changing=facts.opened == area,
    )


def _said(facts: Facts, given: AreaAnswer) -> str:
    """A neutral sentence once both have spoken; empty before."""
    if given.mentor_level is None or given.client_level is None:
        return ""
    same = given.mentor_level == given.client_level
    return facts.say("mentor.same" if same else "mentor.different")


def whole_screen(facts: Facts) -> WholeScreen:
    return WholeScreen(
        facts.say("bridge.whole"),
        "" if facts.past else facts.say("welcome.pillar"),
        facts.say("print.tick.area_names"),
        facts.named,
        drawing(facts, named=facts.named),
        facts.say("bridge.walker"),
        tuple((facts.say(f"walker.{each}"), each) for each in Walker),
        facts.bridge.walker,
        firm(facts),
    )


def firm(facts: Facts) -> str:
    """A sentence about the pillar that stands firmest; empty where none is nearly built.

    Firm is: every area of it answered, and none more than one block from full.
    """
    best = max(facts.definition.pillars, key=lambda pillar: _built(facts, pillar))
    if not _built(facts, best):
        return ""
    return facts.say("bridge.firm", pillar=facts.names.pillars[best.id])


def _built(facts: Facts, pillar: Pillar) -> float:
    """How much of a firm pillar is built, from 0 to 1; 0 for one that is not firm."""
    areas = [a for a in pillar.areas if a.id not in facts.bridge.not_applicable]
    told = [(facts.bridge.levels.get(area.id, 0), area.levels) for area in areas]
    if not told or any(level < levels - 1 for level, levels in told):
        return 0
    return sum(level / levels for level, levels in told) / len(told)


def drawing(facts: Facts, *, named: bool) -> Drawing:
    """The bridge as it stands, with the names of areas only where the client wants them."""
    bridge = drawn(facts.definition, facts.bridge, areas_named=named)
    return Drawing(bridge, labels_for(bridge, facts.names, facts.say.form))


def wordless(shown: Drawing) -> Drawing:
    """The same without words, for a picture too small to read them."""
    pillars = tuple(replace(pillar, worked_on=False) for pillar in shown.bridge.pillars)
    names = dict.fromkeys(shown.labels.pillars, "")
    return Drawing(
        replace(shown.bridge, pillars=pillars),
        replace(shown.labels, now="", later="", pillars=names),
    )

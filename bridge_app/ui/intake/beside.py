"""Two languages on one screen: the client's as it is, and small beside it the staff's.

Client and mentor look at one screen together. Where they read different languages the mentor
must know what is asked and answered, and which button is which, without the client's letters.
"""

from dataclasses import replace

from bridge_app.domain.bridge import BridgeWords
from bridge_app.ui.intake.beside_answers import answers_beside
from bridge_app.ui.intake.frame import Frame
from bridge_app.ui.intake.scoring import QuestionScreen, ViewsScreen
from bridge_app.ui.intake.screens import IntakeState, intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.speech import Speech, both
from bridge_app.words import spoken


def state_beside(facts: Facts, language: str) -> IntakeState:
    """What the page shows; with the language of the staff where the client has another."""
    state = intake_state(facts)
    names = facts.worded.get(language)
    if spoken(facts.say.language) == language or names is None:
        return state
    ours = intake_state(_in_ours(facts, language, names))
    frame = _frames(state.frame, ours.frame)
    screen = state.screen
    if isinstance(screen, QuestionScreen) and isinstance(ours.screen, QuestionScreen):
        return replace(state, frame=frame, screen=_questions(screen, ours.screen))
    if isinstance(screen, ViewsScreen) and isinstance(ours.screen, ViewsScreen):
        screen = _views(screen, ours.screen)
    elif type(screen) is type(ours.screen):
        screen = answers_beside(screen, ours.screen, language)
    return replace(state, frame=replace(frame, beside=ours.screen.title), screen=screen)


def _in_ours(facts: Facts, language: str, names: BridgeWords) -> Facts:
    return replace(facts, say=Speech(language), names=names)


def _frames(theirs: Frame, ours: Frame) -> Frame:
    """The buttons in both languages."""
    return replace(
        theirs,
        primary=both(theirs.primary, ours.primary),
        secondary=both(theirs.secondary, ours.secondary),
        back=both(theirs.back, ours.back),
        pause=both(theirs.pause, ours.pause),
    )


def _questions(theirs: QuestionScreen, ours: QuestionScreen) -> QuestionScreen:
    """The question and every sentence of the ladder with ours small under it."""
    levels = zip(theirs.levels, ours.levels, strict=True)
    others = zip(theirs.others, ours.others, strict=True)
    return replace(
        theirs,
        beside=ours.title,
        levels=tuple(replace(each, beside=our.sentence) for each, our in levels),
        others=tuple(replace(each, text=both(each.text, our.text)) for each, our in others),
        talk=both(theirs.talk, ours.talk),
    )


def _views(theirs: ViewsScreen, ours: ViewsScreen) -> ViewsScreen:
    """Both columns with the names and sentences in both languages: here the mentor answers."""
    rows = tuple(
        replace(
            each,
            name=both(each.name, our.name),
            sentence=both(each.sentence, our.sentence),
            levels=tuple(
                replace(level, sentence=both(level.sentence, other.sentence))
                for level, other in zip(each.levels, our.levels, strict=True)
            ),
            change=both(each.change, our.change),
        )
        for each, our in zip(theirs.rows, ours.rows, strict=True)
    )
    return replace(theirs, rows=rows)

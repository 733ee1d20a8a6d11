"""The words of the short report: half a page, in the client's language, without names or levels.

The municipality's own system reads Dutch: beside another language stands what goes there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bridge_app.domain.privacy import TakeHomeGoal, TakeHomeStep
from bridge_app.domain.talk_report import TalkReport
from bridge_app.ui.language import SOURCE
from bridge_app.ui.together.speech import Speech
from bridge_app.words import day_and_time, weekday_date


@dataclass(frozen=True)
class ReportState:
    """The report as it is shown and, letter for letter, as it is copied.

    `dutch` is what is copied of a report in another language, and `in_dutch` says so. `hint`
    says where it goes, `read` that it was read together, `copy` and `back` what can be done.
    """

    title: str
    lines: tuple[str, ...]
    hint: str = ""
    read: str = ""
    copy: str = ""
    back: str = ""
    language: str = "nl"
    in_dutch: str = ""
    dutch: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What goes on the clipboard."""
        return "\n".join(self.dutch or (self.title, *self.lines))


def report_state(report: TalkReport) -> ReportState:
    """The report in words."""
    say = Speech(report.language, report.form)
    title, *lines = _lines(report)
    elsewhere = say.language != SOURCE
    return ReportState(
        title,
        tuple(lines),
        say("report.hint"),
        say("report.read"),
        say("report.copy"),
        say("button.back"),
        say.language,
        say("report.dutch") if elsewhere else "",
        tuple(_lines(replace(report, language=SOURCE))) if elsewhere else (),
    )


def _lines(report: TalkReport) -> Iterator[str]:
    say = Speech(report.language, report.form)
    yield say("report.title")
    yield from tuple(_told(report, say)) or (say("report.nothing"),)
    yield say("report.made", date=weekday_date(say.language, report.made_on, year=True))


def _told(report: TalkReport, say: Speech) -> Iterator[str]:
    if report.talked_on:
        day = weekday_date(report.language, report.talked_on, year=True)
        yield say("report.talked", date=day)
    yield from _listed(say("report.strengths"), report.strengths)
    if area := _area_name(report):
        yield say("report.urgent", area=area)
    for goal in report.goals:
        yield from _goal(goal, say)
    yield from _listed(say("report.done"), report.done)
    if next_one := report.appointment:
        when = day_and_time(report.language, next_one.day, next_one.at, next_one.part)
        yield say("report.appointment", when=when)


def _goal(goal: TakeHomeGoal, say: Speech) -> Iterator[str]:
    yield say("report.goal", goal=goal.text.rstrip("."))
    yield from _listed(say("report.steps"), tuple(_step(step, say) for step in goal.steps))


def _step(step: TakeHomeStep, say: Speech) -> str:
    if step.day is None:
        return step.text
    when = day_and_time(say.language, step.day, step.at, step.day_part)
    return say("report.step", step=step.text.rstrip("."), when=when)


def _listed(title: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield title
        yield from (f"- {item}" for item in items)


def _area_name(report: TalkReport) -> str:
    words = report.words.get(report.language) or report.words.get("nl")
    known = words.areas.get(report.urgent_area or "") if words else None
    return known.name if known else ""

"""Figures in full sentences: each says of how many people it is, and whose voice it is.

What cannot be told is said so; a share of nobody is never nought.
"""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QObject

from bridge_app.domain.bridge import Voice
from bridge_app.domain.measures import Heights, Kappa, percent
from bridge_app.domain.outcomes import DEFINITIONS, YEAR, Cohort, Flow, Shift
from bridge_app.domain.outcomes_around import Around, Days, Goals, Reach, Share
from bridge_app.domain.people import EndReason
from bridge_app.words import decimal, figure

NO_BREAK = "\N{NO-BREAK SPACE}"
NOTHING = "\N{EN DASH}"
"""What stands in a table where nothing can be told."""


class Telling(QObject):
    """Words of the screen, with numbers as this language writes them."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    # --- numbers -----------------------------------------------------------------------------

    def number(self, n: int) -> str:
        """A number of people or things."""
        return figure(self._language, n)

    def people(self, n: int) -> str:
        """So many people."""
        return self.tr("1 mens") if n == 1 else self.tr("{n} mensen").format(n=self.number(n))

    def points(self, value: Decimal | None) -> str:
        """Points with their sign; a dash where there are none."""
        if value is None:
            return NOTHING
        sign = "+" if value > 0 else ""
        return f"{sign}{decimal(self._language, value)}".replace("-", "\N{MINUS SIGN}")

    def percent(self, part: int, n: int) -> str:
        """How much of a hundred; a dash of nobody."""
        of = percent(part, n)
        return NOTHING if of is None else f"{decimal(self._language, of)}{NO_BREAK}%"

    def share(self, part: int, n: int) -> str:
        """A number with its part of a hundred."""
        return f"{self.number(part)}{NO_BREAK}({self.percent(part, n)})"

    # --- who is counted ----------------------------------------------------------------------

    def definitions(self) -> dict[str, str]:
        """Each way of counting by name."""
        return {name: self._definition(name) for name in DEFINITIONS}

    def _definition(self, name: str) -> str:
        wanted = DEFINITIONS[name]
        who = {
            Cohort.EVERYBODY: self.tr("Iedereen"),
            Cohort.ACTIVE: self.tr("Wie nu bezig is"),
            Cohort.EXITED: self.tr("Wie is gestopt"),
        }[wanted.cohort]
        if wanted.before:
            later = self.tr("{who}, {n} tot {until} jaar na de eerste keer")
            return later.format(who=who, n=wanted.at_least // YEAR, until=wanted.before // YEAR)
        apart = self.tr("{who}, minstens een jaar ertussen")
        return apart.format(who=who) if wanted.at_least else who

    def flow(self, flow: Flow) -> tuple[tuple[str, int], ...]:
        """How many people are left at each step, by name."""
        return (
            (self.tr("Iedereen"), flow.everybody),
            (self.tr("Brug ingevuld"), flow.scored),
            (self.tr("Twee keer of vaker ingevuld"), flow.two_moments),
            (self.tr("Eerste en laatste keer zijn te vergelijken"), flow.comparable),
            (self.tr("Daar zit minstens 365 dagen tussen"), flow.year_apart),
            (self.tr("Daarvan is de hulp gestopt"), flow.exited),
        )

    def mixed(self, flow: Flow) -> str:
        """How many were scored with more than one bridge; empty when nobody was."""
        if not flow.mixed:
            return ""
        said = self.tr(
            "Bij {people} is de brug met meer dan één versie ingevuld."
            " Die versies zetten we niet naast elkaar."
        )
        return said.format(people=self.people(flow.mixed))

    # --- what changed ------------------------------------------------------------------------

    def voices(self) -> dict[Voice, str]:
        """Whose levels they are."""
        return {Voice.CLIENT: self.tr("deelnemer"), Voice.MENTOR: self.tr("mentor")}

    def change(self, shift: Shift, voice: Voice) -> str:
        """How the whole bridge changed, by one voice."""
        if not shift.n:
            return self._untold(voice)
        said = self.tr(
            "Volgens de deelnemer zelf: {people} met twee vergelijkbare momenten."
            " De brug steeg bij {risen}, bleef gelijk bij {equal} en daalde bij {fallen}."
            " Gemiddeld {mean} op 100 sinds de eerste keer."
        )
        if voice is Voice.MENTOR:
            said = self.tr(
                "Volgens de mentor: {people} met twee vergelijkbare momenten."
                " De brug steeg bij {risen}, bleef gelijk bij {equal} en daalde bij {fallen}."
                " Gemiddeld {mean} op 100 sinds de eerste keer."
            )
        counts = {"risen": shift.risen, "equal": shift.equal, "fallen": shift.fallen}
        shares = {name: self.share(n, shift.n) for name, n in counts.items()}
        return said.format(people=self.people(shift.n), mean=self.points(shift.mean), **shares)

    def heights(self, heights: Heights, shift: Shift) -> str:
        """Where those bridges stood at first and at last; empty where nobody can be compared."""
        if heights.first is None or heights.last is None:
            return ""
        said = self.tr(
            "Die bruggen stonden de eerste keer gemiddeld op {first} van 100. De laatste keer was"
            " dat {last}."
        )
        if heights.percent is not None:
            said = self.tr(
                "Die bruggen stonden de eerste keer gemiddeld op {first} van 100. De laatste keer"
                " was dat {last}: {percent} verschil."
            )
        first, last = (decimal(self._language, each) for each in (heights.first, heights.last))
        percent = f"{self.points(heights.percent)}{NO_BREAK}%"
        told = said.format(first=first, last=last, percent=percent)
        if heights.last - heights.first != shift.mean:
            told += " " + self.tr("Elk getal is apart afgerond.")
        return told

    def _untold(self, voice: Voice) -> str:
        if voice is Voice.MENTOR:
            return self.tr("Volgens de mentor: van niemand zijn twee hele bruggen te vergelijken.")
        return self.tr("Van niemand zijn twee hele bruggen te vergelijken.")

    def kappa(self, kappa: Kappa) -> str:
        """How far client and mentor agree."""
        if kappa.value is None:
            return self.tr("Hoe ver deelnemer en mentor het eens zijn, is niet te zeggen.")
        said = self.tr(
            "Deelnemer en mentor naast elkaar: gewogen kappa {kappa} (kwadratisch), over {n}"
            " antwoorden van de laatste keer. Bij 1 zijn ze het altijd eens, bij 0 niet meer"
            " dan door toeval."
        )
        value = decimal(self._language, kappa.value).replace("-", "\N{MINUS SIGN}")
        return said.format(kappa=value, n=self.number(kappa.pairs))

    # --- around it ---------------------------------------------------------------------------

    def reach(self, reach: Reach) -> Iterator[str]:
        """Who is helped now, and for whom it ended."""
        yield self.tr("Nu bezig: {people}.").format(people=self.people(reach.active))
        gone = sum(reach.ended.values())
        if gone:
            said = self.tr(
                "Gestopt: {people}, van wie {early} om een andere reden dan 'gaat zelf verder'."
            )
            yield said.format(people=self.people(gone), early=self.number(reach.ended_early))
            each = (
                self.tr("{reason}: {n}").format(reason=self._reason(code), n=self.number(n))
                for code, n in reach.ended.items()
            )
            yield self.tr("Waarom: {reasons}.").format(reasons=", ".join(each))

    def _reason(self, code: str) -> str:
        return {
            EndReason.ON_THEIR_OWN.value: self.tr("gaat zelf verder"),
            EndReason.ELSEWHERE.value: self.tr("krijgt ergens anders hulp"),
            EndReason.MOVED.value: self.tr("verhuisd"),
            EndReason.OWN_CHOICE.value: self.tr("wil zelf stoppen"),
            EndReason.NO_CONTACT.value: self.tr("geen contact meer"),
            EndReason.DIED.value: self.tr("overleden"),
        }.get(code, self.tr("geen reden gekozen"))

    def around(self, around: Around) -> Iterator[str]:
        """Goals, steps and the way of working, as far as it can be told."""
        yield from self._goals(around.goals)
        yield from self._days(
            around.first_step, self.tr("Eerste stap die lukte: na {days} dagen (midden van {n}).")
        )
        told = self.tr("Met één afgesproken dag: {part} van de {n} stappen.")
        yield from self._share(around.one_day, told)
        told = self.tr("Pas na het plan over waardering gehoord: {part} van de {n} mensen.")
        yield from self._share(around.told_after, told)
        told = self.tr("Gesprekken over de brug vóór 12 uur: {part} van de {n}.")
        yield from self._share(around.mornings, told)
        told = self.tr("Van de brug naar de eerste stap: {days} dagen (midden van {n}).")
        yield from self._days(around.bridge_to_step, told)

    def _goals(self, goals: Goals) -> Iterator[str]:
        if goals.set:
            said = self.tr(
                "Doelen: {n} gesteld, daarvan {reached} gehaald en {stopped} losgelaten."
            )
            counts = {"reached": goals.reached, "stopped": goals.stopped}
            shares = {name: self.share(part, goals.set) for name, part in counts.items()}
            yield said.format(n=self.number(goals.set), **shares)

    def _days(self, days: Days, said: str) -> Iterator[str]:
        if days.median is not None:
            middle = decimal(self._language, days.median.normalize() + 0)
            yield said.format(days=middle, n=self.people(days.n))

    def _share(self, share: Share, said: str) -> Iterator[str]:
        if share.n:
            part = self.share(share.part, share.n)
            yield said.format(part=part, n=self.number(share.n))

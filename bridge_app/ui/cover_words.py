"""How it is said who stands in for whom, on every page that tells it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject

from bridge_app.domain.helping import Cover, Covers, Handing, PassedOn
from bridge_app.words import weekday_date


class CoverWords(QObject):
    """One sentence for each cover, as either of the two reads it."""

    def of_mine(self, cover: Cover, language: str) -> str:
        """As who is away reads it."""
        said = self.tr("{name} neemt voor jou waar van {first} tot en met {last}.")
        return self._filled(said, cover.stands_in, cover, language)

    def of_others(self, cover: Cover, language: str) -> str:
        """As who stands in reads it."""
        said = self.tr("Je neemt waar voor {name} van {first} tot en met {last}.")
        return self._filled(said, cover.away, cover, language)

    def of_both(self, cover: Cover, language: str) -> str:
        """As anybody else reads it."""
        said = self.tr("{name} neemt waar voor {away} van {first} tot en met {last}.")
        return self._filled(said, cover.stands_in, cover, language)

    def passed(self, each: PassedOn, language: str) -> str:
        """As the new mentor reads it."""
        day = weekday_date(language, each.day)
        if each.why is None:
            said = self.tr("{by} droeg op {day} %Ln mensen aan jou over.", "", each.people)
            return said.format(by=each.by, day=day)
        said = self.tr("Op {day} kreeg je %Ln mensen van {former}.", "", each.people)
        told = self.tr("{by} regelde dat.")
        facts = {"day": day, "former": each.former, "by": each.by}
        return " ".join(part.format(**facts) for part in (said, self._whys()[each.why], told))

    def _whys(self) -> Mapping[Handing, str]:
        return {
            Handing.LEAVES: self.tr("{former} gaat weg."),
            Handing.LONG_AWAY: self.tr("{former} is lang weg."),
            Handing.OTHER_WORK: self.tr("{former} krijgt ander werk."),
            Handing.DIVIDED: self.tr("Het werk is anders verdeeld."),
        }

    def _filled(self, said: str, name: str, cover: Cover, language: str) -> str:
        first, last = (weekday_date(language, day) for day in (cover.from_day, cover.to_day))
        return said.format(name=name, away=cover.away, first=first, last=last)


def cover_lines(covers: Covers, language: str) -> Iterator[str]:
    """Who came from another mentor, then all of them: first who stands in for oneself."""
    said = CoverWords()
    yield from (said.passed(each, language) for each in covers.passed)
    yield from (said.of_mine(each, language) for each in covers.of_mine)
    yield from (said.of_others(each, language) for each in covers.of_others)

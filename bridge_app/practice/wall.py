"""Made-up stories for the wall: two that hang, one that the client took back."""

from bridge_app.domain.stories import PosterSize
from bridge_app.practice.living import Crew
from bridge_app.services.session import Services

TOLD = (
    (
        "Ik maak mijn post weer open",
        (
            "Een jaar lang bleef alles liggen. Ik durfde niet te kijken.\n"
            "Nu doe ik elke maandag één brief, met een kop thee erbij. Meer niet.\n"
            "De stapel is weg. Ik slaap weer."
        ),
        PosterSize.A4,
        "Gang bij balie 2",
    ),
    (
        "Van de bank naar de fiets",
        (
            "Ik zat thuis en kwam nergens meer. Eerst liep ik één keer per week een rondje.\n"
            "Toen leende ik een fiets. Nu haal ik zelf de kinderen van school."
        ),
        PosterSize.A3,
        "Wachtruimte",
    ),
    (
        "Bellen durf ik nu zelf",
        (
            "Vroeger liet ik de telefoon gaan. We oefenden samen wat ik wilde zeggen.\n"
            "De eerste keer trilde mijn stem. Nu bel ik gewoon."
        ),
        PosterSize.A4,
        "Hal",
    ),
)
"""Title, story, and the poster that was made of it; the last one was withdrawn."""


def on_the_wall(services: Services, crew: Crew) -> None:
    """A few of the mentor's people told a story and said yes; one of them said no since."""
    stories, mentor = services.stories, crew.mentor
    people = [line.client_id for line in services.people.caseload(mentor)]
    told = [*zip(people, TOLD, strict=False)]
    for client, (title, text, size, place) in told:
        stories.tell(mentor, client, title, text, 0)
        stories.allow(mentor, client, 1)
        stories.printed(mentor, client, size, place)
    for client, _ in told[len(TOLD) - 1 :]:
        stories.withdraw(mentor, client)

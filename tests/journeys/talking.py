"""The hands of a worker and a client at one screen: a conversation by keyboard alone."""

from dataclasses import dataclass

from bridge_app.domain.desk import ClientFile
from bridge_app.services.session import Services
from bridge_app.ui.context import Context
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.ready.page import ReadyPage
from bridge_app.ui.takehome.page import TakeHomePage
from tests.journeys.conftest import LOGIN, PASSWORD, Desk
from tests.journeys.meter import Hands
from tests.ui import looking

AREAS = ("housing", "family", "health", "people", "debts", "savings", "learning", "income")
GOAL = "Ik weet wat ik open heb staan."
STEP = "Ik leg al mijn brieven bij elkaar."
SECOND = "Ik bel de woningcorporatie."
STRENGTH = "Ik zorg voor mijn dochter."
VISION = "Ik slaap rustig en ik heb werk."


@dataclass
class Talking:
    """One conversation, from the door to the paper."""

    desk: Desk
    hands: Hands

    # --- what is on the screen -----------------------------------------------------------------

    @property
    def context(self) -> Context:
        inside = self.desk.program.inside
        assert inside is not None, "nobody is logged in"
        return inside._context

    @property
    def services(self) -> Services:
        return self.context.services

    @property
    def page(self) -> IntakePage:
        page = self.desk.page
        assert isinstance(page, IntakePage), f"on the screen: {type(page).__name__}"
        return page

    @property
    def paper(self) -> TakeHomePage:
        page = self.desk.page
        assert isinstance(page, TakeHomePage), f"on the screen: {type(page).__name__}"
        return page

    def asks(self) -> str:
        """The heading of the screen."""
        return self.desk.page.windowTitle()

    def said(self) -> str:
        """All words on the screen."""
        return " ".join(looking.texts(self.desk.page))

    def file(self) -> ClientFile:
        """What the store knows of the one client in it."""
        actor = self.context.session.actor
        (client,) = self.services.people.listed(actor)
        return self.services.people.open(actor, client.id)

    # --- what is done --------------------------------------------------------------------------

    def come_in(self) -> None:
        self.desk.start(LOGIN)
        self.hands.type_text(PASSWORD)
        self.hands.press("Return")
        self.desk.let_in()

    def new_client(self) -> None:
        """Karin Bos, with her birth date; the conversation starts at once."""
        self.hands.press("Ctrl+N")
        self.hands.type_text("Karin")
        self.hands.press("Tab")
        self.hands.type_text("Bos")
        self.hands.press("Tab")
        self.hands.type_text("12-03-1988")
        self.hands.press("Return")

    def begin(self, keep: int = 0) -> None:
        """Ready, welcome, nothing that cannot wait, and what is kept (0 all, 1 steps, 2 none)."""
        self.hands.press("Return", "Return", "Return", *["Down"] * keep, "Space", "Return")

    def to_the_bridge(self, *, asks: bool = True) -> None:
        """Past how one is (`asks`), three cards and what goes well, without an answer."""
        self.hands.press(*["Return"] * (5 if asks else 4))

    def short_talk(self) -> None:
        """Twenty minutes: chosen while getting ready; to the goal, the debts being urgent."""
        page = self.desk.page
        assert isinstance(page, ReadyPage)
        page.routes.buttons()[1].click()
        self.begin()
        self.hands.press("Return")
        self.matters_most()

    def feel(self) -> None:
        """How it goes today; the cards about stress, one of them recognised; what goes well."""
        self.hands.press("Space", "Return", "Return", "Space", "Return", "Return")
        self.hands.type_text(STRENGTH)
        self.hands.press("Return")

    def answer_all(self, *levels: int) -> None:
        """A block for each area: two keys a question."""
        for level in levels:
            self.hands.press(str(level), "Return")

    def hear_the_mentor(self, *levels: int) -> None:
        """Yes, tell me; the mentor's block for each area, from area to area by Tab."""
        *first, last = map(str, levels)
        self.hands.press("Return")
        for level in first:
            self.hands.press(level, "Tab")
        self.hands.press(last)

    def link(self) -> None:
        """What helps what: paying off and health; the first sentence fits."""
        self.hands.press("5", "3", "Return")

    def look_ahead(self) -> None:
        """A flag where it matters most, and a sentence about that day."""
        self.hands.press("4", "Return")
        self.hands.type_text(VISION)
        self.hands.press("Return")

    def matters_most(self) -> None:
        """Most urgent are the debts."""
        self.hands.press("5", "Return")

    def plan(self) -> None:
        """One goal; two steps; told back and agreed."""
        self.hands.type_text(GOAL)
        self.hands.press("Return")
        self.step(STEP, "Space")
        self.hands.walk_to(self.page.bar.other)
        self.hands.press("Return")
        self.step(SECOND, "Right", "Space")
        self.hands.press("Return")
        self.hands.press("Space", "Return")

    def step(self, text: str, *day: str) -> None:
        """What, on which day, in the morning, with whom."""
        self.hands.type_text(text)
        self.hands.press("Tab", *day, "Tab", "Tab", "Space")
        self.hands.press("Tab", "Tab", "Tab", "Space")  # past the time and the helper's name

"""Where a client shows who they are, and where staff give the screen, in every state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtWidgets import QWidget

from bridge_app.domain.people import AddressForm, Client
from bridge_app.domain.proving import ProofKnown, ProofWay
from bridge_app.errors import FieldProblem, WrongPassword
from bridge_app.problem_words import sentence
from bridge_app.ui.proving.choose_panel import ChoosePage
from bridge_app.ui.proving.page import OwnViewPage
from bridge_app.ui.proving.picture_pad import PicturePad
from bridge_app.ui.proving.pin_pad import PinPad
from bridge_app.ui.proving.prove_page import Asked, ProvePage
from bridge_app.ui.proving.state import ProofState
from tests.ui.cases import Kind, PageCase

KARIN = Client(UUID(int=1), "1042", "Karin", "de Boer")
LONG = Client(UUID(int=4), "W-2026-000123", "Wolfeschlegelsteinhausen", "Ahmadzai")
JUNE = datetime(2026, 6, 2, 7, 30, tzinfo=UTC)
THREE = ("sun", "key-round", "thumbs-up")


def pages() -> list[PageCase]:
    return [*_proving(), *_giving(), *_choosing()]


def _proving() -> list[PageCase]:
    made: dict[Kind, Callable[[], ProvePage]] = {
        "empty": lambda: ProvePage("nl", digits=4),
        "one": lambda: _chosen(ProvePage("nl", asked=Asked.PICTURES)),
        "many": lambda: ProvePage("nl", asked=Asked.CARD),
        "longest": lambda: _locked(ProvePage("en")),
        "error": lambda: _wrong(ProvePage("nl", "u", digits=8)),
    }
    tongues = PageCase("proving language", "many", lambda: ProvePage("nl", asked=Asked.LANGUAGE))
    cases = [PageCase("proving", kind, make, client_facing=True) for kind, make in made.items()]
    return [*cases, replace(tongues, client_facing=True)]


def _chosen(page: ProvePage) -> ProvePage:
    page.pictures.choose(THREE)
    return page


def _locked(page: ProvePage) -> ProvePage:
    page.say_locked()
    page.say(sentence(WrongPassword(), "en"))
    return page


def _wrong(page: ProvePage) -> ProvePage:
    page.say_wrong("wrong", 1)
    page.pin.field.set_text("2580")
    return page


def _giving() -> list[PageCase]:
    pin, pictures = ProofKnown(ProofWay.PIN, JUNE), ProofKnown(ProofWay.PICTURES, JUNE)
    states: dict[Kind, ProofState] = {
        "empty": ProofState(KARIN, ProofKnown()),
        "one": ProofState(KARIN, pin, practice=True),
        "many": ProofState(KARIN, pictures, practice=True),
        "longest": ProofState(LONG, replace(pictures, locked=True)),
        "error": ProofState(KARIN, replace(pin, locked=True)),
    }

    def case(kind: Kind, state: ProofState) -> PageCase:
        return PageCase("own view", kind, lambda: _page(state))

    return [case(kind, state) for kind, state in states.items()]


def _page(state: ProofState) -> OwnViewPage:
    page = OwnViewPage()
    page.show_state(state)
    return page


def _choosing() -> list[PageCase]:
    wrong = FieldProblem("proof_pin", "plain_proof")
    je, u = AddressForm.JE, AddressForm.U
    made: dict[Kind, Callable[[], QWidget]] = {
        "empty": lambda: ChoosePage("nl", je, ProofWay.PIN),
        "one": lambda: _again(ChoosePage("nl", u, ProofWay.PIN)),
        "many": lambda: _three(ChoosePage("nl", je, ProofWay.PICTURES)),
        "longest": lambda: ChoosePage("en", u, ProofWay.PICTURES),
        "error": lambda: _told(ChoosePage("nl", je, ProofWay.PIN), sentence(wrong)),
    }
    return [
        PageCase("own view choosing", kind, make, client_facing=True) for kind, make in made.items()
    ]


def _told(page: ChoosePage, said: str) -> ChoosePage:
    page.panel.say(said)
    return page


def _again(page: ChoosePage) -> ChoosePage:
    assert isinstance(page.panel.pad, PinPad)
    page.panel.pad.field.set_text("2580")
    page.panel.go_on.click()
    return page


def _three(page: ChoosePage) -> ChoosePage:
    assert isinstance(page.panel.pad, PicturePad)
    page.panel.pad.choose(THREE)
    return page

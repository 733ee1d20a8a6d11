"""The papers of rights, privacy and the books, to be judged with all others."""

from collections.abc import Callable

from bridge_app.paper.client_file import file_pages
from bridge_app.paper.closing import month_pages
from bridge_app.paper.day_report import day_report_pages
from bridge_app.paper.destroyed import report_pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.privacy import Layer, exposed_pages, leaflet_pages, register_pages
from bridge_app.services.clock import at_the_desk
from tests.paper.test_client_file import FILE
from tests.paper.test_closing_sheet import CLOSED
from tests.paper.test_day_report import REPORT
from tests.paper.test_destroyed import DONE, OPEN
from tests.paper.test_privacy_papers import EXPOSED, REGISTER, TOWN

EVERY: dict[str, Callable[[], bytes]] = {
    "whole-file": lambda: pdf_bytes(file_pages(FILE)),
    "to-destroy": lambda: pdf_bytes(report_pages(OPEN, "nl")),
    "destroyed": lambda: pdf_bytes(report_pages(DONE, "en")),
    "register": lambda: pdf_bytes(register_pages(REGISTER, TOWN, "nl")),
    "leaflet": lambda: pdf_bytes(leaflet_pages(Layer.WHOLE, TOWN, "nl")),
    "day-report": lambda: pdf_bytes(day_report_pages(REPORT, "nl")),
    "month-sheet": lambda: pdf_bytes(month_pages(CLOSED, at_the_desk)),
    "exposed": lambda: pdf_bytes(exposed_pages(EXPOSED, TOWN, "nl")),
}

"""The door of each command: what a command needs is imported when it is used, not before."""

from argparse import Namespace
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from bridge_app.commands.desk import Access


def open_window(options: Namespace) -> NoReturn:
    """No command: the program itself."""
    from bridge_app import app

    app.leave(app.run(options.store, user=options.user, locked=options.locked))


def init(options: Namespace) -> None:
    """An empty store with its first person."""
    from bridge_app.commands import stores

    stores.init(_access(options), options.recovery_file)


def server_setup(options: Namespace) -> None:
    """A database on a server made ready, with its first person."""
    from bridge_app.commands import server

    server.set_up(_access(options), options.address, options.owner_password_file)


def server_recover(options: Namespace) -> None:
    """Another password for an administrator, from the owner of the database."""
    from bridge_app.commands import server

    server.recover(_access(options), options.address, options.owner_password_file)


def recover(options: Namespace) -> None:
    """Another password, by the printed code."""
    from bridge_app.commands import stores

    stores.recover(_access(options), options.code_file)


def practice(options: Namespace) -> None:
    """A store with made-up people, in a folder or on a server."""
    from bridge_app.commands import practising
    from bridge_app.practice.build import Wanted

    wanted = Wanted(options.clients, options.seed)
    practising.make(_access(options), wanted, options.owner_password_file)


def verify(options: Namespace) -> None:
    """Whether the store is still whole."""
    from bridge_app.commands import copies

    copies.verify(_access(options), " ".join(options.head))


def day_report(options: Namespace) -> None:
    """The sheet of a day, with the check values."""
    from bridge_app.commands import copies

    copies.day_report(_access(options), options.date, options.output, options.language)


def backup(options: Namespace) -> None:
    """All of the store in one file."""
    from bridge_app.commands import copies

    copies.backup(_access(options), options.output)


def restore(options: Namespace) -> None:
    """A store made again from such a file."""
    from bridge_app.commands import copies

    copies.restore(_access(options), options.file, options.into)


def move(options: Namespace) -> None:
    """The whole store to a server, or back."""
    from bridge_app.commands import moving

    moving.move(_access(options), options.to, options.owner_password_file)


def clients(options: Namespace) -> None:
    """The clients there are."""
    from bridge_app.commands import people

    people.show(_access(options), options.format)


def import_clients(options: Namespace) -> None:
    """Clients from a table."""
    from bridge_app.commands import importing

    importing.perform(_access(options), options.file, options.map, dry_run=options.dry_run)


def import_rewards(options: Namespace) -> None:
    """What was handed out, from a table."""
    from bridge_app.commands import importing

    importing.rewards(_access(options), options.file, options.map, dry_run=options.dry_run)


def today(options: Namespace) -> None:
    """Who comes on a day."""
    from bridge_app.commands import today as command

    command.show(_access(options), options.date, options.format)


def broken_off(options: Namespace) -> None:
    """Intakes to which nobody comes back, by number."""
    from bridge_app.commands import today as command

    command.broken_off(_access(options), options.date, options.format)


def print_(options: Namespace) -> None:
    """A paper that a client takes home."""
    from bridge_app.commands import people
    from bridge_app.domain.papers import PaperKind
    from bridge_app.domain.privacy import Preset

    kind, preset = PaperKind(options.paper), Preset(options.preset)
    wish = people.Wish(kind, preset, options.mono, options.language)
    people.print_(_access(options), options.client, options.output, wish, options.reason)


def file(options: Namespace) -> None:
    """All that is kept of one client, for the client."""
    from bridge_app.commands import client_file

    client_file.make(_access(options), options.client, options.output, options.reason)


def totals(options: Namespace) -> None:
    """What was given in a period."""
    from bridge_app.commands import sharing
    from bridge_app.commands import totals as command
    from bridge_app.domain.rewards import RewardState
    from bridge_app.domain.totals import Filters, Group
    from bridge_app.domain.totals_days import Period

    groups = tuple(map(Group, options.group))
    days = options.first_day, options.last_day, Period(options.by)
    filters = Filters(*days, groups, state=RewardState(options.state))
    only = [(Group(group), typed) for group, typed in options.only]
    wish = command.Wish(filters, only, options.format, options.lines, options.international)
    ways = {"share": sharing.share, "finance": sharing.finance}
    show = sharing.one_of({ways[name] for name in ways if getattr(options, name)}, command.show)
    show(_access(options), wish, options.output)


def check(options: Namespace) -> int:
    """Whether files of figures are as they were written."""
    from bridge_app.commands import checking

    return checking.show(options.files)


def report(options: Namespace) -> None:
    """What a coordinator keeps under a name."""
    from bridge_app.commands import reports

    reports.show(_access(options), options.name, options.output)


def outcomes(options: Namespace) -> None:
    """What the help brought, as it stood at the end of a day."""
    from bridge_app.commands import outcomes as command
    from bridge_app.domain.outcomes import AsOf

    asked = AsOf(options.as_of, options.definition)
    form = options.format, options.international
    command.show(_access(options), asked, form, options.output)


def key(options: Namespace) -> None:
    """Keys for what a machine does at set times."""
    from bridge_app.commands import scheduling

    access, new = _access(options), (options.until, options.output)
    scheduling.check_one_thing(options.name, options.end, *new)
    if options.name is not None:
        scheduling.make(access, options.name, *new)
    elif options.end is not None:
        scheduling.take(access, options.end)
    else:
        scheduling.show(access)


def research(options: Namespace) -> None:
    """Files without a name for a researcher."""
    from bridge_app.commands import research as command
    from bridge_app.domain.research import Narrowing
    from bridge_app.domain.totals import Group

    narrowing = Narrowing(options.first_day, definition=options.definition)
    only = [(Group(group), typed) for group, typed in options.only]
    command.show(_access(options), options.as_of, narrowing, only, options.output)


def demo(options: Namespace) -> None:
    """The whole main job once, on made-up people."""
    from bridge_app.commands import demo as command

    command.perform(options.out)


def _access(options: Namespace) -> "Access":
    from bridge_app import settings
    from bridge_app.commands.desk import Access

    store = options.store or settings.chosen_place(settings.load())
    return Access(store, options.user, options.password_file, options.key_file)

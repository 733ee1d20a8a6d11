"""The rooms of who tells others what the help brought: what came of it, what is shared."""

from collections.abc import Callable, Mapping
from functools import partial

from bridge_app.domain.access import Permission
from bridge_app.ui.context import Context
from bridge_app.ui.spots import Made, Spot, about, whole

OUTCOMES, SHARING, STORIES = "outcomes", "sharing", "stories"
STORY = "story"
"""One client's own, in the file."""

NEEDS: Mapping[str, Permission] = {
    OUTCOMES: Permission.TOTALS,
    SHARING: Permission.EXPORT,
    STORIES: Permission.TOTALS,
    STORY: Permission.OPEN_CASE,
}
"""What one must be allowed to do to enter a room."""

Go = Callable[[Spot], object]
Close = Callable[[], object]
Maker = Callable[[Context, Go, Close], Made]


def _outcomes(context: Context, _go: Go, close: Close) -> Made:
    from bridge_app.ui.outcomes.presenter import OutcomesPresenter

    return whole(OutcomesPresenter(context), close)


def _sharing(context: Context, _go: Go, close: Close) -> Made:
    from bridge_app.ui.sharing.presenter import SharingPresenter

    return whole(SharingPresenter(context), close)


def _stories(context: Context, _go: Go, close: Close) -> Made:
    from bridge_app.ui.stories.shelf_presenter import StoriesPresenter

    return whole(StoriesPresenter(context), close)


def _story(context: Context, _go: Go, close: Close) -> Made:
    from bridge_app.ui.stories.presenter import StoryPresenter

    return about(StoryPresenter(context), close)


_MADE_BY: Mapping[str, Maker] = {
    OUTCOMES: _outcomes,
    SHARING: _sharing,
    STORIES: _stories,
    STORY: _story,
}


def makers(context: Context, go: Go, close: Close) -> Mapping[str, Callable[[], Made]]:
    """How each of these rooms is made when it is first entered."""
    return {room: partial(make, context, go, close) for room, make in _MADE_BY.items()}

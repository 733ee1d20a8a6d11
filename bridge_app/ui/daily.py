"""What the program does by itself once a day, when whoever came in has begun to work."""

from PySide6.QtCore import QObject

from bridge_app.ui.context import Context


def daily_work(context: Context) -> tuple[QObject, ...]:
    """Begins it; what is given goes on looking for as long as it is held."""
    from bridge_app.ui.daily_rewards import DailyRewards

    rewards = DailyRewards(context)
    rewards.look()
    if context.vault is None:
        return (rewards,)
    from bridge_app.services.backups import Backups
    from bridge_app.ui.daily_backup import DailyBackup

    backup = DailyBackup(context, Backups(context.vault, context.session))
    backup.look()
    return rewards, backup

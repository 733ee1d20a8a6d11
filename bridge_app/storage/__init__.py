"""The only room that knows SQL: functions from (connection, value) to value."""

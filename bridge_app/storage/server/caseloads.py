"""Days that were agreed go along when somebody who sees none of them hands over a caseload.

Who arranges it may say whose mentor somebody is, and sees no file (storage/caseloads.py). So the
owner's function moves the days, only those of cases that this very person gave to the new mentor
on this day, and tells nothing of them.
"""

from bridge_app.domain.access import Role
from bridge_app.domain.appointments import Outcome
from bridge_app.storage.server.database import SCHEMA

FUNCTION = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.days_go_along(former bytea, mentor bytea, since text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT holds('{Role.ADMINISTRATOR}') THEN
    RAISE EXCEPTION 'appointment: only who manages people moves days'
    USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE appointment SET staff_id = mentor, version = version + 1
  WHERE staff_id = former AND day >= since AND outcome = '{Outcome.PLANNED}'
  AND EXISTS (SELECT FROM case_mentor m WHERE m.case_id = appointment.case_id
    AND m.staff_id = mentor AND m.from_day = since AND m.to_day IS NULL
    AND (m.given_by = me() OR owns()));
END $$
"""  # noqa: S608 - our own names

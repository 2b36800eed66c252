### Absences: whoever is away, until when, is not nudged.

command-record-absence = Say until when you are away, or that you are back

absence-ask-who = Who is away? Type a name.
absence-who = Who is away
absence-for-other = For somebody else
absence-ask-days = Away until the end of which day?
absence-days-hint = For example: 15/7/2022; until 15/7; from 11/7/2022 to 15/7/2022.
absence-days = Days away
absence-today = Today only
absence-this-week = Until the end of this week ({ $day })
absence-from-to = from { $first } until the end of { $last }
absence-one-day = on { $day }
absence-now = Noted as away { $days }. New days replace these.
absence-button-back = Back at work
absence-noted = ✓ You are noted as away { $days }. Meanwhile reminders go to the next person of the unit instead of you.
absence-noted-for = ✓ { $name } is noted as away { $days }. Meanwhile reminders go to the next person of the unit.
absence-noted-by = { $by } has noted you as away { $days }; you are not reminded meanwhile. If you are at work, press the button below.
absence-noted-in-group = Noted.
absence-over = ✓ You are back. Reminders come to you again.
absence-over-for = ✓ { $name } is back.
absence-none = { $name } is not noted as away. To say so, type /away and the last day, for example: /away 15/7/2022.
absence-days-not-understood = These days are not understood. Type the last day away, for example: 15/7/2022, or: from 11/7/2022 to 15/7/2022.
absence-needs-end = A last day is needed. If it is not certain yet, type the day you expect, and press Back at work on your return.
absence-is-past = { $last } has passed. Type the last day away, today or later.
absence-too-long = At most { $max } days can be noted. For longer, the office changes the roster.

absence-data = Times away
absence-first = From
absence-last = Until the end of
absence-taken-back = Taken back
audit-absence-recorded = noted an absence
audit-absence-ended = noted a return
delivery-kind-absence-told = Absence noted

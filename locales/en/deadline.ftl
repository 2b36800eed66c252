### Deadlines: what is due, extensions, reminders.

command-show-deadlines = See the deadlines ahead
command-set-deadline = Set a deadline
command-extend-deadline = Extend for everybody or one unit
command-change-deadline = Correct a deadline

reminder-deadline = Deadline reminders
setting-deadline-days-before = Remind of deadlines (days before)
setting-deadline-days-before-hint = Counted from the last day that is still in time; 0 is that day itself. What falls on a day off is sent on the working day before.

deadline-title-mine = My deadlines
deadline-title-unit = Deadlines of { $unit }
deadline-title-all = Deadlines of the whole office
deadline-title-overdue = Overdue
deadline-scope-mine = Mine
deadline-scope-unit = My unit
deadline-scope-all = Whole office
deadline-scope-overdue = Long overdue ({ $count })
deadline-none-open = There is no deadline at present.
deadline-overdue-count = ⚠ { $count ->
    [one] { $count } deadline is overdue.
   *[other] { $count } deadlines are overdue.
}

deadline-line = { $what } – due: { $deadline }. { $left }.
deadline-line-with-remarks = { $what } – due: { $deadline }. { $left }. ({ $remarks })
deadline-when = Due: { $deadline }
deadline-opening = from { $day }
deadline-today = Today is the last day
deadline-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
deadline-left-working = { $days ->
    [one] { $days } day left ({ $working } working)
   *[other] { $days } days left ({ $working } working)
}
deadline-left-last-working-day = { $days ->
    [one] { $days } day left, but today is the last working day before it is due
   *[other] { $days } days left, but today is the last working day before it is due
}
deadline-overdue = ⚠ { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
deadline-for-units = For: { $units }
deadline-to = to { $to }
deadline-to-through = to { $to }, through { $through }
deadline-was-extended = extended; it was: { $was }
deadline-units-extended = { $count ->
    [one] { $count } unit has its own extension
   *[other] { $count } units have their own extension
}
deadline-day-off = { $day } is a day off ({ $name }): the deadline stays, only reminders come earlier
deadline-warning = ⚠ Note: { $warning }.
deadline-trap = “Before { $stated }” leaves out { $stated }: the last day is { $last }. To include { $stated }, write “by { $stated }”.
deadline-all-units = All units
deadline-some-units = Some units
deadline-units = { $units }
deadline-reason = Reason: { $reason }
deadline-option = { $what } (until { $last })

deadline-closing = { $closing } ({ $phase })
deadline-registration-opens = Pledge registration opens: { $campaign }
deadline-registration-due = Pledges are due: { $campaign }
deadline-registration-locked = Pledges are locked: { $campaign }

deadline-one = Deadline
deadline-label-what = What
deadline-label-when = Deadline
deadline-label-state = State
deadline-label-who = Units concerned
deadline-label-units = Units
deadline-label-unit = Unit
deadline-label-to = Goes to
deadline-label-through = Through
deadline-label-current = Present deadline
deadline-label-new = New deadline
deadline-label-reason = Reason
deadline-label-reminders = Reminders on
deadline-label-part = Part to correct
deadline-name-through = { $to } (through { $through })
deadline-state-done = done
deadline-state-cancelled = cancelled
deadline-state-open = not due yet
deadline-state-overdue = overdue
deadline-state-handedIn = handed in
deadline-label-last = Last day
deadline-history-first = First deadline: { $deadline }
deadline-history-all = Extended for all: { $deadline } (reason: { $reason })
deadline-history-unit = Extended for { $unit }: { $deadline } (reason: { $reason })

deadline-button-open = Open: { $what }
deadline-button-open-this = Open this deadline
deadline-button-list = List of deadlines
deadline-button-new = Set a new deadline
deadline-button-set = Set the deadline
deadline-button-done = Done
deadline-button-extend = Extend
deadline-button-change = Correct
deadline-button-cancel = Cancel the deadline
deadline-button-cancel-sure = Cancel this deadline
deadline-button-reopen = Reopen

deadline-ask-what = What must be done? For example: Hand in the report on phase one.
deadline-ask-scope = Whom is this deadline for?
deadline-ask-units = Choose the units concerned.
deadline-ask-unit = Which unit gets the extension?
deadline-ask-to = Where does it go? For example: the provincial committee. Press Skip if nowhere.
deadline-ask-through = Through whom does it go? Press Skip if directly.
deadline-ask-day = By when? Write it as the paper says it.
deadline-ask-new-day = Extended until when? Write it as the paper says it.
deadline-day-hint = For example: before 15/7/2022; by 30/6/2022; from 01/6/2022 to 15/6/2022.
deadline-ask-which-extend = Which deadline is extended?
deadline-ask-which-change = Which deadline is corrected?
deadline-ask-extend-whom = For whom is it extended?
deadline-extend-all = Everybody
deadline-extend-unit = One unit
deadline-ask-reason = What is the reason?
deadline-ask-part = Which part is to be corrected?
deadline-part-what = What
deadline-part-day = Day
deadline-part-who = Units concerned
deadline-part-route = Where it goes
deadline-confirm-set = Please check. Once confirmed, the groups concerned are told.
deadline-confirm-extend = Please check. The old deadline is kept beside it; the groups concerned are told.
deadline-confirm-change = Please check. Once confirmed, the groups concerned are told.
deadline-cancel-ask = Cancel this deadline?
deadline-cancel-told = The groups concerned are told. The audit log keeps what was cancelled.

deadline-not-understood = This is not a deadline I understand. For example: before 15/7/2022, by 30/6/2022, in 6/2022.
deadline-needs-day = A deadline needs a last day. What has no end need not be set here; write a day, for example: by 30/6/2022.
deadline-already-over = This deadline is over: its last day was { $last }. Write a day still to come.
deadline-not-later = An extension must be later than the present deadline ({ $deadline }). To correct a wrong day, use /changedeadline.
deadline-not-this-unit = This deadline does not concern that unit.
deadline-gone = This deadline is no longer there. Type /deadlines for the present list.
deadline-no-longer-open = This deadline is done or cancelled. Type /deadlines for the present list.
deadline-already-done = This deadline is already marked as done.
deadline-already-open = This deadline is open.
deadline-nothing-open = There is no open deadline at present.
deadline-of-campaign = This day belongs to the campaign's plan: correct it with /editcampaign, or use /extend.
deadline-no-reminders = All reminder days are past; there will be no further reminder.

deadline-was-set = ✓ The deadline is set
deadline-was-extended-now = ✓ Extended
deadline-was-changed = ✓ The deadline is corrected
deadline-told = { $count ->
    [0] There is no group and no contact to tell.
    [one] { $count } recipient was told.
   *[other] { $count } recipients were told.
}
deadline-notice-set = New deadline
deadline-notice-extended = Extension
deadline-notice-extended-unit = Extension for { $unit }
deadline-notice-changed = A deadline was corrected
deadline-notice-cancelled = Deadline cancelled
deadline-remind = Deadline reminder
deadline-remind-overdue = Overdue

deadline-unit-done = Handed in
deadline-waits-for = Still waiting for
deadline-waits-open = { $what } (until { $last }): not done yet
deadline-waits-units = { $what } (until { $last }): { $count ->
    [one] { $count } unit has not handed in
   *[other] { $count } units have not handed in
}
deadline-waits-named = { $what } (until { $last }): not handed in by { $units }
deadline-part-waits = What comes first
deadline-ask-waits = Which other tasks must be done before this one? If none, press Skip.
deadline-label-waits = Done before it

### Nudges: units that owe a report are reminded, by itself and by hand.

command-send-nudges = Urge the units that have not handed in their report

settings-of-nudge = Urging reports
setting-nudge-days-before = Remind who hands in (days before)
setting-nudge-days-before-hint = Reminds in private whoever hands in the unit's report; 0 is the last day itself. On a day off it goes out on the working day before.
setting-nudge-count-days = Tell how many have handed in (days before)
setting-nudge-count-days-hint = Groups hear only how many units have handed in; the office hears in private which have not. 0 is the last day itself.
setting-nudge-head-after = Overdue: tell the unit's head after (working days)
setting-nudge-head-after-hint = Working days after the last day, for example 1; several are possible: 1, 5. Empty means never.
setting-nudge-office-after = Overdue: tell the office after (working days)
setting-nudge-office-after-hint = Working days after the last day, for example 2. Empty means never.
setting-nudge-leader-after = Overdue: tell the leaders after (working days)
setting-nudge-leader-after-hint = Working days after the last day, for example 3. Empty means never.

reminder-nudge = Reminders of missing reports
delivery-kind-nudge = Reminder of a missing report
audit-nudge-sent = urged missing reports ({ $people } people, { $units } units)

nudge-heading = To hand in: { $title }
nudge-overdue-heading = Overdue: { $title }
nudge-count-heading = { $title }
nudge-handed-in = Units that have handed in
nudge-unit-line = { $unit }: { $state }
nudge-stands-in = This comes to you because: { $people }.
nudge-person-away = { $name } is away until the end of { $last }
nudge-person-unreachable = { $name } cannot be reached ({ $why })
nudge-button-nudge = Urge them
nudge-button-send = Send the reminders
nudge-button-log = Who was reminded
nudge-button-letter = Draft the letter
nudge-button-export = Export .xlsx

nudge-ask-duty = Which report is it about?
nudge-duty-option = { $title } ({ $count } units missing)
nudge-ask-whom = Who is reminded?
nudge-whom = Reminded
nudge-whom-contact = Unit contacts
nudge-whom-both = Unit contacts and heads
nudge-ask-confirm = Please look at whom the reminders will reach.
nudge-missing-units = Units missing
nudge-people-reached = People reminded
nudge-units-unreached = Units where nobody can be reached
nudge-reach-line = { $unit }: { $people }
nudge-person-told = { $name } ({ $rank }, { $channel })
nudge-rank-contact = unit contact
nudge-rank-head = unit head
nudge-rank-office = office
nudge-rank-leader = leader
nudge-nobody-there = ⚠ nobody can be reached
nudge-only-yourself = nobody of the unit is there, only you are
nudge-reaches-nobody = Nobody can be reached. Draft the letter with /export, or call them.
nudge-last = reminded on { $day }
nudge-out-of-hours = It is outside working hours; the reminders go out at once all the same.
nudge-sent = ✓ { $people ->
    [one] { $people } person
   *[other] { $people } people
} of { $units ->
    [one] { $units } unit
   *[other] { $units } units
} reminded.
nudge-sent-log = Who got it and who did not: press Who was reminded.
nudge-nobody-owes = No unit has a report left to hand in, so nobody needs to be urged.

nudge-log = Log of reminders
nudge-log-of = Reminded: { $title }
nudge-log-empty = Nobody was reminded yet.
nudge-log-line = { $time } { $day } · { $to } ({ $channel }) · { $step } · { $units }: { $fate }
nudge-log-line-nowhere = { $time } { $day } · { $to } · { $step } · { $units }: { $fate }
nudge-step-contact = unit contact
nudge-step-count = how many
nudge-step-head = unit head
nudge-step-office = office
nudge-step-leader = leaders
nudge-step-byHand = by hand
sheet-nudges = Log of reminders
nudge-column-at = At
nudge-column-report = Report
nudge-column-to = To
nudge-column-channel = Channel
nudge-column-step = Step
nudge-column-units = Units
nudge-column-result = Result

## The letter
paper-nudge = Letter urging a report
nudge-letter-option = Letter urging: { $title } ({ $count } units missing)
nudge-letter-file = Letter urging { $title }
nudge-letter-about = Re: handing in { $title }
nudge-letter-to = To:
nudge-letter-plan = Under the plan of the campaign “{ $campaign }” the units hand in { $title }, due { $deadline }.
nudge-letter-plan-undated = Under the plan of the campaign “{ $campaign }” the units hand in { $title }.
nudge-letter-asked = The office has asked the units for: { $title }, due { $deadline }.
nudge-letter-asked-undated = The office has asked the units for: { $title }.
nudge-letter-state = So far { $handedIn } of { $total } units have handed in. { $missing } have not, as follows:
nudge-letter-number = No.
nudge-letter-unit = Unit
nudge-letter-standing = Standing
nudge-letter-request = The units named above are asked to complete the report without delay.
nudge-letter-request-to = The units named above are asked to complete the report without delay, { $address }.
nudge-letter-end = Difficulties met meanwhile may be raised with the office at any time.

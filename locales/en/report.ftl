### Reports: of phases, interim and final reviews, one-off ones; handing in, accepting, sending back, progress.

command-write-report = Write and hand in your unit's report
command-show-progress = See how far reporting is
command-review-reports = Review the units' reports
command-send-back-report = Send a report back with a reason
command-request-report = Ask units for a one-off report

setting-report-head-confirms = The unit head confirms reports
setting-report-head-confirms-hint = Yes: what the contact writes counts as handed in once the unit head has confirmed it.
setting-report-period = Reporting period where a campaign has no phases
setting-report-period-hint = For campaigns without phases. Periodic reports have no due day.
setting-report-period-month = month
setting-report-period-quarter = quarter
setting-report-period-half = half-year
setting-report-to = Reports go to
setting-report-to-hint = Who receives the units' reports. If not set, the office's name stands there.
setting-report-through = Reports go through
setting-report-through-hint = Who passes the reports on. If not set, they go directly.

report-of-phase = Report on { $name }
report-of-interim = Interim review of { $name }
report-of-final = Final review of { $name }
report-of-oneOff = { $name }
report-kind-interim = Interim review
report-kind-final = Final review
report-kind-oneOff = One-off report
report-month = month { $month }/{ $year }
report-quarter-1 = the first quarter of { $year }
report-quarter-2 = the second quarter of { $year }
report-quarter-3 = the third quarter of { $year }
report-quarter-4 = the fourth quarter of { $year }
report-half-1 = the first half of { $year }
report-half-2 = the second half of { $year }

report-ask-unit = Which unit's report? Type its name or choose:
report-ask-duty = Which report are you handing in?
report-ask-figures = The result for each target? One line each with its number and the figure, such as “1: 12”. A target you leave out keeps the figure filled in.
report-figures-hint = Filled in is what was pledged out of those who count. To count against another number write “1: 12/14”; for no figure write “1: -”.
report-ask-results = What are the main results?
report-ask-shortcomings = Shortcomings and their causes? If none, press Skip.
report-ask-difficulties = Difficulties and proposals? If none, press Skip.
report-ask-examples = Good examples and practices? If none, press Skip.
report-ask-tasks = Tasks and measures for the time that is left?
report-ask-lessons = Lessons learned? If none, press Skip.
report-ask-answer = What do you report on this request?
report-ask-evidence = Evidence? Send pictures or files, several if you like; if none, press Skip.
report-evidence-hint = At most 10 files, 20 MB each.
report-ask-paper = Number and date of the signed paper? If there is none yet, press Skip.
report-paper-hint = For example: 15/BC-VP dated 10/7/2022.
report-ask-confirm = Please check. Press Edit to correct single items.
report-ask-send-back-reason = Why does it go back? The unit will read this.
report-ask-which-to-send-back = Which report goes back?
report-ask-kind = Which kind of report do you ask for?
report-ask-campaign = Which campaign?
report-ask-what = A report on what? For example: Short report on Digital Transformation Day.
report-ask-to = To whom does it go? If left out, to the office's usual addressee.
report-ask-through = Through whom? If nobody, press Skip.
report-ask-due = By when is it due? Write it as it stands in the document.
report-ask-request = Please check. Once confirmed, the groups and contacts concerned are told.

report-code = Report code
report-unit = Unit
report-duty = Report
report-kind = Kind of report
report-campaign = Campaign
report-figures = Figures by target
report-results = Results
report-shortcomings = Shortcomings
report-difficulties = Difficulties, proposals
report-examples = Good examples, practices
report-tasks = Tasks, measures
report-lessons = Lessons learned
report-answer = Report
report-evidence = Evidence
report-paper = Signed paper
report-paper-number = no. { $number }
report-paper-dated = no. { $number } of { $on }
report-state = State
report-state-draft = waiting for the unit head
report-state-submitted = handed in, to be reviewed
report-state-accepted = accepted
report-state-sentBack = sent back
report-state-missing = not handed in
report-late = late
report-overdue = overdue
report-on-behalf = entered on behalf
report-reason = Reason
report-sent-back-why = Sent back because
report-submitted-on = Handed in on
report-due = Due
report-address = Addressee
report-through = Through
report-then = The office then reports onwards:
report-onward = { $what } – { $deadline }
report-onward-route = { $what } – { $route } – { $deadline }
report-requested-what = Asked for
report-requested-units = Units to report
report-option = { $title }
report-option-remarks = { $title } ({ $remarks })
report-option-until = due { $day }
report-line = { $code } · { $unit }
report-target-figure = { $target }: { $figure }
report-target-figure-pledged = { $target }: { $figure } (pledged { $pledged })
report-target-of = { $target }: …/{ $base }
report-numbered-figure = { $number }: { $figure }
report-figure-list = { $list }
report-no-figures = no figures
report-was = Written before: { $text }
report-history = What happened
report-history-line = { $day }: { $by } { $change }
report-history-line-reason = { $day }: { $by } { $change }, because: { $reason }
report-change-written = wrote it for the unit head to confirm
report-change-submitted = handed it in
report-change-confirmed = confirmed it
report-change-accepted = accepted it
report-change-sentBack = sent it back
report-nobody = (no longer on the roster)
report-evidence-of = Evidence of report { $code }, { $unit }

report-button-write = Write the report
report-button-write-unit = Write for: { $unit }
report-button-submit = Hand in
report-button-amend = Correct and hand in again
report-button-open = Open the report
report-button-open-unit = Open: { $unit }
report-button-evidence = Open evidence ({ $count })
report-button-confirm = Confirm and hand in
report-button-accept = Accept
report-button-send-back = Send back
report-button-later = Later
report-button-queue = Reports to review
report-button-pledges = Pledges to review ({ $count })
report-button-progress = Progress of reports
report-button-details = See details in private
report-button-figures = Figures by target
report-button-request = Send the request
report-button-deadline = See the deadline

report-line-needs-number = begin the line with the target's number, such as 1: 12
report-line-no-target = there is no target { $number }; the list has { $count }
report-line-twice = target { $number } stands twice
report-line-no-percent = write a number, not a percentage, such as 1: 12/15
report-line-not-a-count = write a whole number, such as 1: 12 or 1: 12/15
report-line-needs-base = write the total too, such as 1: 38/40
report-line-over-base = Target { $number }: { $value } is more than the { $base } who count. If it counts against another number, write both, such as { $number }: { $value }/{ $value }.
report-paper-not-understood = Number and date of the paper were not understood. Write them like this: 15/BC-VP dated 10/7/2022.

report-warning = ⚠ Note: { $warning }
report-check-early = the period ends on { $ends }; figures may still change.
report-check-figures = there is no figure for target { $targets }.
report-check-below = target { $targets } is below what was pledged, and neither shortcomings nor difficulties say why.
report-will-be-late = ⚠ It was due by the end of { $day }. Handed in now, it is taken and marked as late.

report-submitted = ✓ The report is handed in.
report-waits-for-head = ✓ The report is written and waits for { $names } to confirm. It counts as handed in after that.
report-noted = Report received, code { $code }.
report-noted-waiting = Report { $code } is written and waits for the unit head.
report-arrived = New report of { $unit }
report-confirm-wanted = Your unit's report waits for you to confirm. It counts as handed in after that.
report-confirmed = ✓ Report { $code } is confirmed and handed in.
report-was-confirmed = ✓ { $name } confirmed, the report is handed in

report-nothing-to-report = No phase, period or request to report on at present. Type /phongtrao to see the campaigns.
report-all-accepted = Your unit has no report left to hand in: all are accepted. Type /tiendo to look at them.
report-no-unit = You belong to no unit on the roster yet. Please ask the office to update it.
report-duty-gone = This report is not to be handed in any more. Type /baocao for the current list.
report-gone = This report was not found.
report-not-yours = Report { $code } is another unit's. Type /tiendo to see the counts.
report-not-yours-to-decide = Somebody else decides on this report.
report-already-accepted = This report of { $unit } is accepted (code { $code }). To correct it, ask the office to send it back.
report-already-decided = Report { $code } was dealt with; it is now { $state }.
report-changed-since = Somebody else has just changed report { $code }. Please open it again.
report-no-evidence = Report { $code } has no evidence files.

report-review-none = No report waits for you.
report-review-left = { $count ->
    [one] { $count } report waits for review.
   *[other] { $count } reports wait for review.
}
report-accepted = ✓ Report { $code } of { $unit } is accepted.
report-was-accepted = ✓ Your unit's report is accepted
report-sent-back = Report { $code } of { $unit } is sent back.
report-was-sent-back = Your unit's report came back

report-requested = A report is asked for
report-requested-already = “{ $title }” was asked for already. For more time use /giahan.
report-request-told = { $count ->
    [0] There is no group or contact to tell yet.
    [one] { $count } recipient was told.
   *[other] { $count } recipients were told.
}

report-progress-heading = Progress of reports
report-part-inTime = in time { $count }
report-part-late = late { $count }
report-part-accepted = accepted { $count }
report-part-waitingForHead = waiting for the unit head { $count }
report-part-sentBack = sent back { $count }
report-part-missing = missing { $count }
report-part-overdue = overdue { $count }
report-progress-handed-in = Units that handed in
report-progress-in-time = In time
report-progress-late = Late
report-progress-accepted = Accepted
report-progress-waiting = Waiting for the unit head
report-progress-sent-back = Sent back
report-progress-missing = Missing
report-progress-overdue = Overdue
report-progress-units = By unit
report-progress-more = { $count ->
    [one] { $count } earlier report is not shown.
   *[other] { $count } earlier reports are not shown.
}
report-unit-line = { $unit }: { $state }{ $until }
report-unit-line-day = { $unit }: { $state }, on { $day }{ $until }
report-own-day = {" "}(extended to { $day })
report-nothing-to-show = No report is asked for at present. Type /phongtrao to see the campaigns.
report-figures-of = Figures: { $title }
report-figure-needed = Needed
report-figure-pledged = Pledged
report-figure-reported = Reported
report-figure-accepted = Accepted
report-figure-none = none yet
report-figure-of = { $value }/{ $base }
report-no-targets = This campaign has no target that units answer with a number.

report-owed = { $title }
report-owed-sent-back = { $title }: sent back, to be corrected and handed in again
report-owed-reviews = { $count ->
    [one] { $count } report waits for your review
   *[other] { $count } reports wait for your review
}
report-data = Reports written, reviewed or sent back
report-data-change = What
report-data-day = Day

audit-report-written = wrote a report, to be confirmed
audit-report-submitted = handed in a report
audit-report-confirmed = confirmed the unit's report
audit-report-accepted = accepted a report
audit-report-sentBack = sent a report back
audit-report-requested = asked for a report
delivery-kind-report-confirm = A report to confirm
delivery-kind-report-submitted = A new report arrived
delivery-kind-report-told = Result of a review
delivery-kind-report-request = Request for a report

## Sheets and papers
report-button-paper = Paper .docx
report-column-due = Due
report-column-late = Late
report-column-on-behalf = On behalf
report-paper-of-unit = Number of the unit's paper
report-column-paper-on = Date of the paper
report-column-target-number = No.
report-column-target = Target
report-column-target-short = Target { $number }
report-column-result = Result
report-column-of = Out of
report-column-share = Share
report-column-eligible = Counted
report-column-pledged = Pledged
report-column-pledged-of = Pledged out of
report-column-reported-of = Reported out of
report-column-accepted-of = Accepted out of
report-share = { $value }%
report-whole-office = Whole office
report-whole-campaign = Whole campaign
report-handed-in-of = { $handedIn }/{ $total } handed in

report-paper-of-phase = Results of { $name }
report-paper-of-interim = Interim review of { $name }
report-paper-of-final = Final review of { $name }
report-paper-of-oneOff = { $name }
report-paper-option = { $unit }: { $title } ({ $state })
report-summary-option = Summary: { $title }
report-paper-intro = Carrying out { $campaign }, { $who } reports as follows:
report-paper-intro-asked = As asked by { $office }, { $who } reports as follows:
report-summary-intro = Carrying out { $campaign }, { $who } reports as follows (figures as of the end of { $asOf }):
report-summary-intro-asked = { $who } sums up as follows (figures as of the end of { $asOf }):
report-summary-coverage = In the whole office { $pledged }/{ $eligible } people who count have pledged, a share of { $share }.
report-summary-progress = { $handedIn }/{ $total } units have handed in their reports, { $inTime } in time and { $late } late; { $accepted } reports are accepted and summed up here; { $open } units have not handed in or are amending.
report-summary-excused = { $count } units need not report.
report-section-standing = Pledges and reports handed in
report-section-targets = Results on the targets
report-table-units = Table 1. Pledges and reports by unit
report-table-targets = Table 2. Results on the targets (by the accepted reports)
report-table-results = Table 3. Results of each unit (by the accepted reports)
report-paper-end = End of the report of { $who }.

# Excused from a report.
command-excuse-unit = Excuse a unit from a report, with a reason
report-nobody-owes = No unit has a report left to hand in.
report-ask-excuse-duty = Which report is it excused from?
report-ask-excuse-unit = Which unit is excused?
report-ask-excuse-reason = What is the reason? The unit will read it.
report-excused = ✓ { $unit } is excused from: { $title }. It is not reminded and does not count as missing.
report-excused-told = { $unit } is excused from: { $title }
report-excused-why = Reason: { $reason }
report-expected-again = { $unit } has to hand in again: { $title }
report-not-excused = { $unit } is not excused from this report.
report-button-excuse = Excuse a unit
report-button-expect = Expect again: { $unit }
report-state-excused = excused
report-part-excused = excused { $count }
report-progress-excused = Excused
audit-report-excused = excused a unit from a report
audit-report-expected = expects a report again

# Pictures.
report-chart-reports = Reports of the units
report-chart-targets = Targets
report-chart-done = In time
report-chart-late = Late
report-chart-partly = To be confirmed, sent back
report-chart-rest = Missing
report-chart-target-partly = Pledged
report-chart-target-done = Reported
report-chart-target-needed = Needed
report-chart-needs = { $said } (needs { $needed })
report-chart-more = and { $count } more
report-chart-unsaid = –
report-chart-alt = Picture: { $lines }.
report-chart-alt-report = { $title } ({ $done }/{ $total } handed in, { $late } late)
report-chart-alt-target = target { $number } ({ $pledged } pledged, { $reported } reported, { $needed } needed)

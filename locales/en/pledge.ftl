### Pledges: individual, collective, amend, withdraw, approve, import, lists, reminders.

command-register-pledge = Pledge for yourself
command-register-collective-pledge = Pledge for a unit
command-register-pledge-for = Pledge for somebody else
command-amend-pledge = Amend a pledge
command-withdraw-pledge = Withdraw a pledge
command-list-pledges = See how registration stands
command-import-pledges = Import pledges from an Excel or CSV file
command-review-pledges = Review the pledges that wait
command-send-back-pledge = Send back a pledge that waits for approval

# The form's questions.
pledge-ask-campaign = Choose a campaign:
pledge-ask-kind = What do you want to pledge?
pledge-ask-title = Which title do you pledge?
pledge-other-title = Another title
pledge-ask-movement = Which movement do you pledge?
pledge-ask-content = What do you pledge? Say it shortly and plainly.
pledge-ask-initiative = What is the initiative called?
pledge-ask-commitment = What will you do to achieve it?
pledge-commitment-hint = Optional. Example: finish every file on time. Press Skip to leave it out.
pledge-ask-reason = Registration is locked. Say why you make this change:
pledge-ask-unit = Which unit? Type its name or choose:
pledge-ask-member = For whom? Type a name or a code:
pledge-ask-which-to-amend = Which pledge do you want to amend?
pledge-ask-which-to-withdraw = Which pledge do you want to withdraw?
pledge-ask-which-to-send-back = Which pledge do you send back?
pledge-ask-send-back-reason = Why is it sent back? The person will read this.
pledge-ask-withdraw = Withdraw this pledge? The record is kept, the pledge no longer counts.
pledge-ask-file = Send the .xlsx or .csv with the pledges.
pledge-file-hint = Columns: code, name, unit, kind, content, commitment. A row with a unit only is the unit's pledge. The file is checked first, nothing is recorded.
pledge-code-hint = Choose one, or type its code, for example DK-2022-0001.
pledge-skip-to-keep = Now: { $now }. Press Skip to keep it.

# Labels.
pledge-code = Pledge code
pledge-codes = Codes
pledge-codes-range = { $first } to { $last }
pledge-campaign = Campaign
pledge-kind = Kind of pledge
pledge-kind-title = Title
pledge-kind-movement = Movement
pledge-kind-commitment = Other commitment
pledge-kind-initiative = Initiative
pledge-title = Title
pledge-movement = Movement
pledge-content = Content
pledge-commitment = Commitment
pledge-reason = Reason
pledge-file = File
pledge-what = Pledge
pledge-subject-individual = Person
pledge-subject-collective = Unit
pledge-registered-on = Registered on
pledge-state = State
pledge-state-waiting = waiting for approval
pledge-state-active = active
pledge-state-sentBack = sent back
pledge-state-withdrawn = withdrawn
pledge-late = late
pledge-on-behalf = entered by somebody else
pledge-counts-as-late = Registration is past its day; a pledge is still taken, marked as late.
pledge-due-on = Register by
pledge-locked-on = Locked after
pledge-nobody = (no longer on the roster)
pledge-nothing = nothing yet
pledge-movement-gone = (movement dropped)
pledge-text-erased = (erased on request)
pledge-line = { $code } · { $what }
pledge-row = { $who }: { $what } ({ $state })
pledge-heading = Pledge { $code }
pledge-mine-heading = Your pledges
pledge-whole-office = Whole office
pledge-history-line = { $day }: { $change }
pledge-history-line-reason = { $day }: { $change }, reason: { $reason }
pledge-change-registered = registered
pledge-change-amended = amended
pledge-change-withdrawn = withdrawn
pledge-change-approved = approved
pledge-change-sentBack = sent back
pledge-sent-back-why = Sent back because

# Buttons.
pledge-button-register = Pledge
pledge-button-for = Pledge for somebody
pledge-button-amend = Amend
pledge-button-withdraw = Withdraw
pledge-button-mine = My pledges
pledge-button-approve = Approve
pledge-button-send-back = Send back
pledge-button-later = Later
pledge-button-queue = Pledges that wait
pledge-button-details = Details in private
pledge-button-objects = By title and movement
pledge-button-targets = Pledges and targets
pledge-button-missing = Who has not pledged
pledge-button-list = List of pledges
pledge-button-by-unit = Choose a unit
pledge-button-export = Export .xlsx
pledge-button-template = Download the template
pledge-button-import = Import
pledge-button-other-file = Send another file
pledge-button-coverage = How registration stands

# Registering, amending, withdrawing.
pledge-registered = ✓ Pledge registered
pledge-registered-waiting = ✓ Pledge received, waiting for approval
pledge-noted = Registered, code { $code }.
pledge-amended = ✓ Pledge amended
pledge-amended-waiting = ✓ Pledge amended, waiting for approval again
pledge-withdrawn = Pledge { $code } withdrawn
pledge-includes = This pledge includes { $titles }.
pledge-already-included = The pledge { $higher } (code { $code }) already includes { $title }.
pledge-will-be-late = ⚠ Registration was due by the end of { $day }. A pledge made now counts and is marked late.
pledge-not-counted = ⚠ This person does not count in the campaign at present. The pledge is kept but not part of the percentage.
pledge-entered-for-you = { $name } entered a pledge for you
pledge-amended-for-you = { $name } amended your pledge
pledge-withdrawn-for-you = { $name } withdrew your pledge
pledge-imported-for-you = { $name } imported a pledge for you from the unit's list. Please look at it; you may amend or withdraw it.

# Refusals.
pledge-campaign-over = This campaign takes no pledges any more. Type /phongtrao to see the running ones.
pledge-opens-on = Registration for “{ $campaign }” opens on { $day }. Type /pledge from that day on.
pledge-locked = Registration for “{ $campaign }” was locked after { $day }. For a change, ask the office.
pledge-reason-needed = Registration is locked; a change by the office needs a reason. Type the command again.
pledge-already = { $what } is pledged already (code { $code }). Press the button to amend it, or type /amend { $code }.
pledge-title-gone = This title is no longer on the list. Type the command again and choose another.
pledge-movement-ended = This movement has ended. Type the command again and choose another.
pledge-no-unit = You do not belong to a unit on the roster yet. Ask the office to update the roster.
pledge-unit-gone = This unit is no longer on the roster. Type the command again.
pledge-member-gone = This person is no longer on the roster. Type the command again and choose somebody else.
pledge-none-yet = You have no pledge in the running campaigns yet. Type /pledge to make one.
pledge-no-such-code = There is no pledge “{ $code }”. Codes look like DK-2022-0001; the receipt says yours.
pledge-gone = This pledge was not found.
pledge-not-yours = Pledge { $code } is neither yours nor your unit's.
pledge-was-withdrawn = Pledge { $code } was withdrawn. Type /pledge for a new one.
pledge-nothing-changed = Nothing changes in pledge { $code }. Type /amend { $code } to try again.
pledge-changed-meanwhile = Somebody else has just changed pledge { $code }. Open it again to see it as it is now.
pledge-counts-only = Names are for the office, its leaders, and heads and contacts of their own unit. Type /pledges for the figures.

# Approval.
pledge-review-heading = A pledge waits for approval
pledge-review-left = { $count ->
    [one] One pledge waits.
   *[other] { $count } pledges wait.
}
pledge-review-none = No pledge waits for you.
pledge-approved = ✓ Pledge { $code } approved.
pledge-approved-heading = ✓ Your pledge was approved
pledge-sent-back = Pledge { $code } sent back.
pledge-sent-back-heading = Your pledge was sent back
pledge-not-yours-to-decide = Somebody else decides on this pledge.
pledge-already-decided = Pledge { $code } has been dealt with: { $state }.
pledge-changed-since = Pledge { $code } was amended after this message. This is how it reads now:
pledge-many-waiting = { $name } imported { $count } pledges that wait for approval.

# How registration stands.
pledge-coverage-heading = Pledges: { $campaign }
pledge-coverage-total = Pledged
pledge-coverage-units = Units complete
pledge-coverage-collective = Units with a collective pledge
pledge-of = { $done }/{ $total }
pledge-objects-heading = By title and movement: { $campaign }
pledge-objects-individual = Individuals
pledge-objects-collective = Units
pledge-nobody-yet = No pledge yet.
pledge-title-count = { $title }: { $count }
pledge-title-count-included = { $title }: { $count } (with the higher titles that include it: { $all })
pledge-movement-count = { $name }: { $count }
pledge-kind-count = { $kind }: { $count }
pledge-targets-heading = Pledges and targets: { $campaign }
pledge-target-needs = { $target } (needs { $needed } of { $base })
pledge-target-pledged = { $target }: { $count } pledged
pledge-target-counted = { $target }: { $count } of { $base } pledged
pledge-no-title-targets = No target of this campaign names a title.
pledge-missing-heading = Not pledged yet: { $unit } ({ $campaign })
pledge-missing-in-unit = Not yet in { $unit }:
pledge-missing-count = { $count ->
    [one] One person has not pledged.
   *[other] { $count } people have not pledged.
}
pledge-missing-none = Everybody has pledged.
pledge-unit-missing = { $unit }: { $count } missing
pledge-and-more = … and { $count } more
pledge-list-heading = Pledges: { $unit } ({ $campaign })
pledge-list-count = { $filter }: { $count }
pledge-filter-all = All
pledge-filter-title = Titles
pledge-filter-movement = Movements
pledge-filter-commitment = Commitments
pledge-filter-initiative = Initiatives
pledge-filter-collective = Units
pledge-filter-late = Late
pledge-filter-waiting = Waiting
pledge-filter-sentBack = Sent back
pledge-filter-notCounted = Not counted in the campaign

# Files.
pledge-column-code = Code
pledge-column-name = Name
pledge-column-unit = Unit
pledge-column-kind = Kind
pledge-column-content = Content
pledge-column-commitment = Commitment
pledge-column-pledged = Pledged
pledge-column-missing = Not pledged
pledge-column-eligible = Counted
pledge-column-collective = Collective
pledge-column-share = Share
pledge-column-row = Row
pledge-column-column = Column
pledge-column-problem = Problem
pledge-column-ordinal = No.
pledge-share = { $value }%
pledge-paper-type = LIST
pledge-paper-title = Pledges - { $campaign }
pledge-paper-option = List of pledges: { $campaign }
pledge-paper-coverage = By unit
pledge-paper-collective = Pledges of collectives
pledge-paper-individual = Pledges of people
pledge-paper-too-long = The list has { $count } rows, a paper holds { $max } at most. Please take the sheet: type /export, choose List of pledges.
pledge-sheet-pledges = Pledges
pledge-sheet-coverage = By unit
pledge-sheet-missing = Not pledged
pledge-sheet-problems = Problems
pledge-sheet-help = How to fill in
pledge-template-title = Name of the title
pledge-template-movement = Name of the movement as the plan says it
pledge-template-commitment = Your own words
pledge-template-initiative = Name of the initiative
pledge-template-caption = The template for importing pledges. Fill it in and send it back.
pledge-preparing-file = Preparing the file…
pledge-reading-file = Checking the file { $name }…
pledge-importing = Importing the file { $name }…
pledge-import-heading = Check of the file (nothing recorded yet)
pledge-import-right = Rows to import
pledge-import-wrong = Rows with a problem
pledge-import-left-out = Rows left out
pledge-import-ignored = Columns not used: { $columns }.
pledge-import-all-problems = All rows with a problem
pledge-import-ask = Press Import to record the rows that are right; the others are left out.
pledge-import-nothing = No row can be imported. Correct the file and send it again.
pledge-imported = ✓ Imported: { $count }
pledge-row-problem = Row { $row }, column { $column }: { $problem }
pledge-row-nobody = no person and no unit.
pledge-row-unknown = nobody is called “{ $name }” on the roster.
pledge-row-several = { $count } people have this name; add the code or the unit.
pledge-row-no-unit = there is no unit “{ $name }”.
pledge-row-not-your-unit = not of your unit.
pledge-row-kind = “{ $text }” is not a kind of pledge; write title, movement, commitment or initiative.
pledge-row-empty = the content is missing.
pledge-row-title = there is no title “{ $text }”; the titles are: { $titles }.
pledge-row-movement = the plan has no movement “{ $text }”.
pledge-row-too-long = longer than { $max } characters.
pledge-row-standing = this pledge exists already.
pledge-row-twice = the same as row { $row }.
pledge-table-tooLarge = The file is too large. Split it into files of less than 20 MB.
pledge-table-notATable = This file is not a table. Send an .xlsx or a .csv.
pledge-table-empty = The file has no rows with pledges.
pledge-table-oldExcel = An old .xls cannot be read. Save it as .xlsx and send it again.
pledge-table-encrypted = The file has a password. Remove it and send the file again.
pledge-table-damaged = The file is damaged and cannot be opened. Save it anew and send it again.
pledge-table-zipBomb = This file unpacks to something far too large, so it was not opened.
pledge-table-columns = The file lacks these columns: { $columns }. Please use the template.
pledge-table-too-many = The file has too many rows, at most { $max } at a time.

# Reminders.
reminder-pledge-open = Registration opens
reminder-pledge-missing = Pledges still missing
pledge-open-heading = Registration is open: { $campaign }
pledge-open-text = From today on you can pledge. Type /pledge or press the button below.
pledge-still-open-heading = Registration is open: { $campaign }
pledge-owed-heading = You have not pledged yet: { $campaign }
pledge-owed-text = Press the button below; it takes less than a minute.
pledge-owed = No pledge yet: { $campaign }
pledge-owed-sent-back = A pledge was sent back and waits for you: { $pledge }
pledge-owed-approvals = { $count ->
    [one] One pledge waits for your approval
   *[other] { $count } pledges wait for your approval
}

# Personal data.
pledge-data = Pledges
pledge-data-history = Changes of pledges
pledge-data-change = Change
pledge-data-day = Day

# Settings.
setting-pledge-approval = Approval of pledges
setting-pledge-approval-hint = Who approves a pledge before it counts.
setting-pledge-approval-none = No approval
setting-pledge-approval-officer = The office approves
setting-pledge-approval-unitHead = The unit head approves
setting-pledge-reminder-days = Reminders before registration is due (days)
setting-pledge-reminder-days-hint = Days before the due day, and after it before the day registration is locked; for example 7, 3, 1, 0. Empty means never.
setting-pledge-weekly = Weekly reminder to register
setting-pledge-weekly-hint = On the first working day of each week while registration is open, also without a due day.

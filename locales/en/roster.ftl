### The roster: units, people, roles.

command-manage-roster = See, import and change the office's roster
command-transfer-member = Move somebody to another unit
command-manage-roles = Give and take roles

## Shared when people and units are asked for
office-member-gone = This person is no longer on the roster. Type /roster to see who is.
office-name-with-unit = { $name } – { $unit }
office-no-unit-called = There is no unit called “{ $name }”. Choose one of the list or type its full name.
office-nobody-called = Nobody on the roster is called “{ $name }”. Type the name or the staff code again.
office-too-many-called = { $count } people fit. Type the full name or the staff code.

## Table files
table-tooLarge = The file is too large. A list may have 20 MB; remove pictures and sheets you do not need and send it again.
table-notATable = This file is not a table. Send an Excel file (.xlsx) or a .csv.
table-empty = There is nothing in this file. Check it and send another one.
table-oldExcel = This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and send it again.
table-encrypted = The file has a password. Remove the password and send it again.
table-damaged = The file cannot be read; it may be damaged. Open it in Excel, save it and send it again.
table-zipBomb = The file holds too much compressed data and was not opened. Copy the table into a new file and send that.

## Roster: columns
roster-column-ordinal = No.
roster-column-name = Full name
roster-column-unit = Unit
roster-column-position = Position
roster-column-roles = Roles
roster-column-phone = Phone
roster-column-email = Email
roster-column-code = Code
roster-column-eligibility = Counts in campaign
roster-column-startsOn = From

## Roster: menu
roster-menu = Task
roster-menu-ask = What would you like to do with the roster? You may type a name or code to look somebody up at once.
roster-menu-import = Import a file
roster-menu-find = Look somebody up
roster-menu-add = Add a person
roster-menu-download = Download the roster (.xlsx)
roster-empty = There is nobody on the roster yet. Import an Excel file or add people one by one.
roster-people = People
roster-linked = Linked
roster-people-total = Total
roster-count-in-campaign = Count in the campaign
roster-person = Person
roster-find-ask = Whom are you looking for? Type the name (accents do not matter) or the code.
roster-sheet = Roster
roster-writing = Writing the roster file…
roster-written = The roster of { $day }, { $count } people. You may edit this file and import it again.

## Roster: importing a file
roster-file = Roster file
roster-file-ask = Send the roster file (.xlsx or .csv).
roster-file-hint = It needs the columns Full name and Unit. It may have: Position, Roles, Phone, Email, Code, Counts in campaign, From. The file is checked first; nothing is written yet.
roster-reading = Checking the file { $file }…
roster-importing = Importing the file { $file }…
roster-import-dropped = Cancelled. The roster has not changed.
roster-imported = The roster was imported
roster-imported-next = New people need a link code to use the assistant. Later on, simply import the whole file again.
roster-button-codes = Hand out link codes
roster-left-out = { $count } problems remain; those rows were not imported. Correct them in the file and import the whole file again.
roster-check-heading = Check of { $file }
roster-changed-meanwhile = The roster or the day has changed since the last check, so nothing was written. Look at the new result.
roster-count-added = Added
roster-count-changed = Changed
roster-count-left = No longer in the file
roster-count-unchanged = Unchanged
roster-count-problems = Problems
roster-problems-intro = ⚠ These problems were found; their rows will not be imported:
roster-problem-line = Row { $row }, column { $column }: { $message }
roster-more-problems = { $count } more problems; all of them are in the attached file.
roster-problems-sheet = Problems
roster-problems-row = Row
roster-problems-column = Column
roster-problems-message = Problem
roster-ignored-headings = Columns not used: { $list }.
roster-new-units = New units will be made: { $list }.
roster-added-list = Added, { $count }:
roster-changed-list = Changed, { $count }:
roster-left-list = No longer in the file, { $count }; they will have left as of today, their accounts unlinked, nothing deleted:
roster-kept-list = Not in the file but kept, { $count } (administrators, or yourself):
roster-maybe-transfers = { $count } names both leave and are added. If somebody moved to another unit, cancel, add a Code column or use /transfer first:
roster-maybe-transfer = { $name }: { $from } → { $to }
roster-and-more = … and { $count } more
roster-name-only = { $name }
roster-many-leave = ⚠ With this file { $count } people (more than 20% of the roster) will have left. Is this really the whole roster?
roster-nothing-changes = The roster agrees with the file; there is nothing to import.
roster-nothing-importable = No row can be imported. Correct the file and send it again.
roster-change-line = { $name }: { $changes }
roster-change-back = back on the roster
roster-change-unit = to { $unit } from { $day }
roster-change-roles = roles: { $roles }
roster-change-counts = counts in the campaign
roster-change-counts-not = does not count in the campaign
roster-change-detail = { $what }: { $value }

## Roster: problems
roster-name-missing = the name is missing
roster-not-a-name = “{ $text }” is not a name
roster-not-a-unit = “{ $text }” is not the name of a unit
roster-unit-missing = the unit is missing
roster-unknown-role = there is no role “{ $role }”; use: member, contact, head, officer, leader, union, administrator
roster-bad-phone = “{ $text }” is not a phone number such as 0912345678
roster-bad-email = “{ $text }” is not an e-mail address
roster-bad-date = “{ $text }” is not a day such as 15/7/2022
roster-date-out-of-range = { $day } is too far away; check the year
roster-duplicate-row = exactly the same as row { $row }
roster-duplicate-code = the code { $code } already stands in row { $row }
roster-duplicate-email = this e-mail address already stands in row { $row }
roster-same-name = the same name in the same unit as row { $row }; give both a code to tell them apart
roster-code-used = this code belongs to somebody whose data was erased; use another one
roster-only-administrators = only an administrator gives the administrator's role
roster-no-heading = there is no heading row with the column Full name and another one such as Unit
roster-no-people = there is nobody below the heading row
roster-no-unit-column = the column Unit is missing

## Adding a person
add-name-ask = What is the new person's full name?
add-unit-ask = Which unit does this person serve in?
add-unit-hint = Press a unit or type a name. A name not known yet becomes a new unit.
add-new-unit = “{ $unit }” is a new unit.
add-position-ask = Position?
add-phone-ask = Phone number?
add-email-ask = E-mail address?
add-code-ask = Staff code?
add-code-hint = The code tells namesakes apart and finds people quickly. One code per person.
add-done = Added to the roster.
add-came-back = This person was on the roster before and is back with the earlier record.
add-known = This person is on the roster already. Type /roster and look up the name. If it is a namesake, give both a code.
add-known-as = This person is on the roster already (same code, e-mail, phone, or name and unit):

## A person's card
card-nothing = none
card-no-unit = in no unit
card-unit-since = { $unit } (since { $day })
card-post = Holds a leading post
card-accounts = Linked accounts
card-counts-not = no – { $reason }
card-left = Left on
card-other-units = Service record:
card-span = { $unit }: { $from } – { $to }
card-span-open = { $unit }: from { $from }

button-transfer = Move to another unit
button-roles = Roles
button-eligibility = Counts in campaign
button-edit-member = Edit details
button-mark-left = Mark as left
button-import = Import
button-import-and-leave = Import, and { $count } people leave

edit-part = Detail
edit-part-ask = Which detail would you like to change?
edit-value = New value
edit-value-ask = What is the new { $what }?
edit-clear = Leave empty
edit-post-ask = Does this person hold a leading post? (Some campaigns favour those who do not.)
edit-taken = { $what } “{ $value }” belongs to { $name }. Check it again.
edit-done = Changed.

eligibility-ask = Does this person count in the emulation campaign?
eligibility-reason = Reason
eligibility-reason-ask = Why not? For example: maternity leave, new at the office.
eligibility-from-ask = From which day? Skip for today.
eligibility-to = Through
eligibility-to-ask = Through which day? Skip if not known.
eligibility-ends-before = The last day must not be before the first.
eligibility-done = Recorded: counts in the campaign – { $answer }, from { $day }.

leave-ask = From which day has this person left?
leave-hint = For example: today, 01/7/2022. From that day they are off the roster.
leave-not-yet = That day has not come. Record it when it has, or type a day not after today.
leave-not-yourself = You cannot mark yourself as left. Ask another administrator.
leave-explained = { $name } will be off the roster and the chat accounts unlinked. Pledges and the record stay.
leave-already = { $name } left on { $day }. To take them back, use Add a person in /roster with the same name or code.
leave-done = { $name } is marked as left.

## Transfers
transfer-who = Who moves? Type the name or the code.
transfer-where = To which unit?
transfer-from = Unit now
transfer-to = New unit
transfer-starts = From
transfer-when = From which day? Skip for today.
transfer-when-hint = Before that day all figures still count for the old unit.
transfer-ends-roles = Roles in the old unit end with it: { $roles }. Give new ones afterwards if needed.
transfer-already-there = This person serves in that unit already.
transfer-done = { $name } moves to { $unit } from { $day }.
transfer-told = The office has recorded that you serve in { $unit } from { $day }. If that is wrong, please tell the office.

## Roles
roles-who = Whose roles? Type the name or the code.
roles-which = The present roles carry a ✓. Press to add or take away, then press Done. For none: untick them and choose member.
roles-now = { $name } has these roles: { $roles }.
roles-line = { $role }: { $may }
roles-may-member = pledges and hands in their own work; everybody on the roster
roles-may-unitContact = pledges for others, sees who is missing and approves link requests in the own unit
roles-may-unitHead = as the unit contact, and gets the reminders of the unit
roles-may-officer = does all the office's work: roster, campaigns, announcements, settings
roles-may-leader = sees all figures, lists and logs
roles-may-union = gets the tasks and announcements of the union
roles-may-administrator = as an officer, and gives or takes the administrator's role
roles-none-alone = “Member” means no other role. Take back one or the other.
roles-last-administrator = This is the last administrator. Make somebody else an administrator first.
roles-unchanged = { $name } has exactly these roles already: { $roles }. Nothing changed.
roles-done = { $name } now has these roles: { $roles }.
roles-told = Your roles from today on: { $roles }. Type /help to see the commands.

# Units
roster-menu-unit = Rename or end a unit
unit-which = Which unit?
unit-change = Change
unit-change-ask = What would you like to do with this unit?
unit-change-rename = Rename
unit-change-end = End it (dissolved or merged)
unit-still-has-people = { $count } people still serve in this unit. Transfer them with /transfer or import the roster again, then end the unit.
unit-name-ask = The unit’s new name?
unit-new-name = New name
unit-name-taken = There is a unit “{ $name }” already. To merge the two, transfer the people with /transfer, then end this unit.
unit-name-of-ended = “{ $name }” was the name of a unit that has ended. Please choose another.
unit-gone = This unit is no longer there. Type /roster to see the units.
unit-end-explained = From today the unit is in no list and no figure. Pledges and reports already there are kept.
unit-end-groups = These groups will no longer belong to the office; to go on with one, type /gannhom in it:
unit-renamed = “{ $from }” is now called “{ $name }”.
unit-renamed-file = Use the new name in the next roster file.
unit-ended = “{ $name }” has ended.
unit-ended-stays = If a later roster file names this unit, it exists again.
audit-unit-renamed = renamed the unit “{ $from }”
audit-unit-ended = ended the unit

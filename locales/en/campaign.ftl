### Campaigns: launch, phases, targets, corrections, closing.

command-launch-campaign = Launch an emulation campaign
command-show-campaign = See the campaign: theme, phases, registration
command-show-targets = See the targets of the campaign
command-edit-campaign = Edit a draft or change a running campaign
command-close-campaign = Close a campaign
command-reopen-campaign = Reopen a closed campaign
command-return-draft = Send a draft campaign back with comments

title-advancedWorker = Advanced Worker
title-grassrootsFighter = Grassroots Emulation Fighter
title-ministryFighter = Ministerial or Provincial Emulation Fighter
title-nationalFighter = National Emulation Fighter
title-advancedCollective = Advanced Labour Collective
title-excellentCollective = Excellent Labour Collective
title-emulationFlag = Emulation Flag

setting-launch-needs-leader = A leader must approve a launch
setting-launch-needs-leader-hint = If yes, the office submits the draft and a leader launches it.
setting-phase-closing-days = Notice before a phase ends
setting-phase-closing-days-hint = Days before the last day of the phase, such as 7, 0 (0 is the last day itself). On a day off it is said on the working day before.

reminder-phase-opening = A phase begins
reminder-phase-closing = A phase is about to end

campaign-owed-launch-draft = Draft not launched yet: { $title }
campaign-owed-approve-draft = Draft waiting for your approval: { $title }
campaign-owed-close = Its time is over, not closed yet: { $title }

campaign-button-figures = How far they are
campaign-button-campaign = See the campaign
campaign-button-close-campaign = Close the campaign
campaign-button-dates = Deadlines
campaign-button-delete-draft = Delete the draft
campaign-button-edit-campaign = Change
campaign-button-edit-draft = Edit the draft
campaign-button-history = History of changes
campaign-button-keep-draft = Keep as draft
campaign-button-launch = Launch
campaign-button-launch-draft = Launch…
campaign-button-pledge = Pledge
campaign-button-reopen-campaign = Reopen the campaign
campaign-button-return-draft = Send back with comments
campaign-button-save-edit = Save the change
campaign-button-see-draft = See the draft
campaign-button-submit-draft = Submit to a leader
campaign-button-targets = See the targets

# Content
campaign-label = Campaign
campaign-which = Please choose a campaign:
campaign-gone = This campaign was not found. Type /campaign to see what there is.
campaign-none-running = No campaign is running at present. When the office launches one, it is announced in the group.
campaign-none-running-officer = No campaign is running at present. Press the button below or type /launch to launch one.
campaign-none-now = No campaign is running at present.
campaign-no-draft-any-more = This draft has been launched or deleted. Type /campaign to see what there is, /launch to write a new one.
campaign-already-launched = This campaign has been launched already. Type /campaign to see it, /editcampaign to change it.
campaign-named-draft = Draft: { $title }
campaign-named-closed = Closed: { $title }

campaign-title = Name
campaign-title-ask = What is the campaign called?
campaign-title-hint = Such as: Emulation campaign to fulfil the tasks of social and economic development in 2022
campaign-theme = Theme: “{ $theme }”
campaign-theme-label = Theme
campaign-theme-ask = What is its theme?
campaign-theme-hint = Such as: Unity and renewal to exceed the targets and tasks of 2022
campaign-basis = Basis
campaign-basis-ask = On what basis is it launched (directive, plan of a higher level)?
campaign-basis-hint = Such as: Directive 02/CT-UBND of 19/01/2022 of the provincial People's Committee
campaign-year = year { $year }
campaign-year-label = Year
campaign-year-ask = Which year is it for?
campaign-when = Time
campaign-period = from { $starts } to the end of { $ends }
campaign-window-ask = From which day to which day does it last?
campaign-window-hint = Such as: from 01/5/2022 to 30/6/2022
campaign-window-problem = This time was not understood. Give both the first and the last day, such as: from 01/5/2022 to 30/6/2022.

campaign-phases = Phases
campaign-phases-ask = Which phases does it have? One phase per line, worded as in the plan.
campaign-phases-hint = Such as: Phase 1: from 01/01/2022 to 30/6/2022
campaign-phases-are = Phases:
campaign-phases-read = { $count } phases were read:
campaign-phase = { $name }: from { $starts } to the end of { $ends }
campaign-phase-closing = { $name }: from { $starts } to the end of { $ends }; { $closing }, due { $deadline }
campaign-phase-today = { $phase } ({ $now })
campaign-phase-ahead = begins in { $days } days
campaign-phase-now = under way, { $days } days left
campaign-phase-last-day = today is the last day
campaign-phase-over = over

phase-line = { $name }: from { $starts } to { $ends }
phase-line-before = { $name }: from { $starts } to { $ends }; { $closing } before { $stated }
phase-line-by = { $name }: from { $starts } to { $ends }; { $closing } by { $stated }
phase-line-needs-period = the time of the phase is not clear. Write it as: Phase 1: from 01/01/2022 to 30/6/2022
phase-line-needs-name = the phase has no name. Write it as: Phase 1: from 01/01/2022 to 30/6/2022
phase-line-name-too-long = the name of the phase is longer than { $max } characters.
phase-line-closing-needs-day = “{ $text }” has no deadline yet. Add the day after it.

campaign-targets = Targets
campaign-targets-ask = Which targets does it have? One target per line, pasted from the plan as they stand.
campaign-targets-hint = Numbers, percentages and titles are read from the Vietnamese wording of the plan.
campaign-targets-are = Targets ({ $count }):
campaign-targets-read = { $count } main targets were read, and how they are counted:
campaign-target-count = { $count } targets
campaign-more-targets = and { $count } more (see /targets)
campaign-target = { $wording } ({ $meaning })
campaign-target-nested = of these: { $target }
target-scope-individual = individuals
target-scope-collective = collectives
target-scope-agency = the whole office
target-scope-union = party cell, trade union or youth union
target-amount-eq-percent = { $value }%
target-amount-eq-count = { $value }
target-amount-gte-percent = at least { $value }%
target-amount-gte-count = at least { $value }
target-amount-gt-percent = more than { $value }%
target-amount-gt-count = more than { $value }
target-amount-range-percent = { $value }% to { $max }%
target-amount-range-count = { $value } to { $max }
target-amount-exists-count = at least { $value }
target-amount-exists-none = in words, not counted
target-amount-oneOf-none = one of the forms named
target-amount-betterThanLastYear-none = compared with last year
target-base-all = counted over all
target-base-eligible = counted over eligible staff
target-base-parent = counted within the target above
target-counts-title = title { $title }
target-line-empty = there is no target here.
target-line-too-long = the target is longer than { $max } characters. Split it into several lines.
target-line-number = the number could not be read.
target-line-over-hundred = a percentage cannot exceed 100%.
target-line-not-whole = a count must be a whole number.
target-line-range = a range goes from the smaller to the larger number, such as 2 - 3.
targets-heading = Targets: { $title }
targets-of-collective = For collectives:
targets-of-individual = For individuals:
targets-none = This campaign sets no targets.

campaign-movements = Movements
campaign-movements-ask = Which movements does it respond to? One movement per line.
campaign-movements-hint = Put the name in quotation marks; a span of years after it is its period: 2021 - 2025
campaign-movements-are = Movements it responds to:
campaign-movements-read = { $count } movements were read:
campaign-movement = “{ $name }”
campaign-movement-period = “{ $name }”, { $period }
movement-line-empty = the movement has no name.
movement-line-too-long = the name of the movement is longer than { $max } characters.

# Registration
campaign-registration = Registration
campaign-registration-skip = Press Skip to leave this day unset.
campaign-opens-ask = From which day can people pledge?
campaign-opens-label = Opens
campaign-due-ask = By which day should people pledge? Later pledges are accepted and marked late.
campaign-due-label = Due
campaign-locked-ask = After which day is registration locked? After it only the office adds, amends or withdraws.
campaign-locked-label = Locked
campaign-days-order = This day must be { $day } or later.
campaign-registration-opens = Registration opens on { $day }
campaign-registration-due = Pledges are due by the end of { $day }
campaign-registration-locked = Registration is locked after { $day }
campaign-registration-always = Pledges are welcome at any time
campaign-registration-now-always = always open
campaign-registration-now-notYet = not open yet
campaign-registration-now-open = open
campaign-registration-now-late = past its due day; still accepted, marked late
campaign-registration-now-locked = locked; ask the office to add or change a pledge

# Launch
launch-from = Kind of campaign
launch-from-ask = Which campaign do you launch?
launch-regular = Regular, a whole year
launch-thematic = Thematic, a short time
launch-from-draft = Go on with the draft: { $title }
launch-from-copy = For { $year }, modelled on: { $title }
launch-registration = Registration days
launch-registration-ask = Is registration limited to certain days?
launch-registration-always = No, always open
launch-registration-days = Yes, set the days
launch-decision = Launch
launch-decision-ask = Please check the preview, then choose.
launch-done = Launched: { $title }
launch-posted = The launch is being posted to { $count } groups. Leaders and officers have been told.
launch-no-groups = No group is bound to the office, so nothing was posted. Add the assistant to a group and type /gannhom there.
launch-told = { $name } has launched “{ $title }”; it is being posted to { $count } groups.
launch-submitted = Submitted to a leader: { $title }. You will hear when it is launched or sent back.
launch-submitted-to-leader = { $name } submits this draft of a campaign for your approval.
launch-no-leader = Nobody on the roster has the role of leader. Type /phanquyen to assign it.

campaign-preview = Preview, exactly as it will be posted:
campaign-warnings = ⚠ Please note (it can be launched all the same):
campaign-draft-kept = The draft is kept and not launched yet.
campaign-draft-waiting = The draft is waiting for a leader.
campaign-drafts = Drafts not launched yet ({ $count }):
campaign-launch-heading = Launch: { $title }
campaign-how-to-pledge = Type /pledge here or press the button below to pledge.
campaign-is-closed = The campaign is closed.

campaign-warn-closing-early = { $name }: the closing summary is due (end of { $last }) before the phase ends ({ $ends }).
campaign-warn-closing-day-off = { $name }: the closing summary is due on a day off ({ $last }). The deadline stays; reminders go out on the working day before.
campaign-warn-phases-overlap = { $first } and { $second } overlap.
campaign-warn-phases-gap = Between { $first } and { $second } there is a gap from { $from } to { $to }.
campaign-warn-phase-outside-year = { $name } has days outside { $year }.
campaign-warn-due-day-off = Pledges are due on a day off ({ $day }).
campaign-warn-same-year = Another regular campaign of { $year } is running: { $title }.

campaign-return-nothing = No draft is waiting for approval.
campaign-return-reason = Comments
campaign-return-reason-ask = What should be changed?
campaign-return-told = { $name } sends the draft “{ $title }” back: { $reason }
campaign-return-done = The draft “{ $title }” was sent back with your comments.

campaign-delete-draft-ask = Delete the draft “{ $title }”? This cannot be undone.
campaign-delete-draft-done = The draft “{ $title }” was deleted.

# Changes
campaign-edit-nothing = There is no campaign or draft to change. Type /launch to write one.
campaign-edit-part = Part
campaign-edit-part-ask = Which part do you change?
campaign-edit-part-title = Name
campaign-edit-part-theme = Theme
campaign-edit-part-basis = Basis
campaign-edit-part-period = Year or time
campaign-edit-part-phases = Phases
campaign-edit-part-targets = Targets
campaign-edit-part-movements = Movements
campaign-edit-part-registration = Registration days
campaign-edit-change = How
campaign-edit-change-ask = Add or remove?
campaign-edit-change-add = Add
campaign-edit-change-end = Remove
campaign-edit-change-replace = Type the whole list anew
campaign-edit-end-ask = Choose what to remove, then press Done.
campaign-edit-now = At present:
campaign-edit-reason = Reason
campaign-edit-reason-ask = Why is it changed? The reason is part of the notice to the groups.
campaign-edit-confirm-ask = Save the change and tell the groups?
campaign-edit-preview = The notice goes to { $count } groups and says only what changes:
campaign-edit-no-change = Nothing is different, so nothing was saved. Type /editcampaign to change another part.
campaign-edit-closed = The campaign is closed and cannot be changed. An administrator can reopen it with /reopencampaign.
campaign-edit-done = The change is saved as version { $version }. The notice is being sent to { $count } groups.
campaign-edit-done-in-group = The campaign was changed.

campaign-correction-heading = Change of the campaign: { $title }
campaign-correction-reason = Reason: { $reason }
campaign-change-title = Name: { $after }
campaign-change-theme = Theme: “{ $after }”
campaign-change-theme-none = The theme is dropped
campaign-change-basis = Basis: { $after }
campaign-change-basis-none = The basis is dropped
campaign-change-period = Time: { $after }
campaign-change-phase = { $before } is now { $after }
campaign-change-phase-added = New phase: { $phase }
campaign-change-phase-ended = Phase dropped: { $name }
campaign-change-target = Target changed, now: { $text }
campaign-change-movement = Movement changed, now: { $text }
campaign-change-target-added = New target: { $text }
campaign-change-target-ended = Target dropped: { $text }
campaign-change-movement-added = New movement: { $text }
campaign-change-movement-ended = Movement dropped: { $text }
campaign-change-opens = Registration opens on { $after }
campaign-change-opens-none = Registration has no opening day any more
campaign-change-due = Pledges are due by the end of { $after }
campaign-change-due-none = Pledges have no due day any more
campaign-change-locked = Registration is locked after { $after }
campaign-change-locked-none = Registration is not locked any more

campaign-history-heading = History: { $title }
campaign-history-launched = Version { $version }, launched at { $time } on { $day }, { $name }
campaign-history-version = Version { $version }, { $time } on { $day }, { $name }:
campaign-history-nobody = the system

# Closing
campaign-close-which = Which campaign do you close?
campaign-close-about = Close: { $title }
campaign-close-note = Closing words
campaign-close-note-ask = Closing words for the groups, if any?
campaign-close-confirm-ask = Nobody can pledge once it is closed. Do you confirm?
campaign-close-still-open = Still open:
campaign-close-open-phase = { $name } lasts to the end of { $ends }
campaign-close-open-closing = { $name }: { $what } { $deadline }
campaign-close-not-running = This campaign is not running any more. Type /campaign to see it.
campaign-close-done = Closed: { $title }. { $count } groups are told.
campaign-close-told = { $name } has closed the campaign “{ $title }”.
campaign-closed-heading = Closed: { $title }
campaign-closed-text = The campaign has ended. Thank you to everybody and every unit that took part.

campaign-reopen-nothing = There is no closed campaign to reopen.
campaign-reopen-which = Which campaign do you reopen?
campaign-reopen-reason-ask = Why is it reopened? The reason is told to the groups.
campaign-reopen-confirm-ask = Reopen the campaign and tell the groups?
campaign-reopen-not-closed = This campaign is not closed. Type /campaign to see it.
campaign-reopen-heading = Reopened: { $title }
campaign-reopen-text = The campaign goes on. Reason: { $reason }
campaign-reopen-told = { $name } has reopened the campaign “{ $title }”. Reason: { $reason }
campaign-reopen-done = Reopened: { $title }. { $count } groups are told.

# Phases
phase-opening-heading = { $name } begins
phase-opening-text = From { $starts } to the end of { $ends }. All colleagues and units are invited to take part.
phase-closing-heading = { $name } is about to end
phase-closing-last-heading = Last day of { $name }
phase-closing-text = { $days } days are left, to the end of { $ends }. Please complete the targets and tasks of this phase.
phase-closing-today = Today, { $ends }, is the last day of this phase. Please complete its targets and tasks.
phase-closing-summary = Closing summary
phase-closing-by = { $what }, due { $deadline }

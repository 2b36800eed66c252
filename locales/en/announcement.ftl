### Announcements: write, preview, send now or later, receipts.

command-announce = Write an announcement and send it to groups or to people
command-list-announcements = See scheduled and sent announcements
command-reschedule-announcement = Change when a scheduled announcement goes out

announcement-heading = Announcement of { $office }
announcement-correction-heading = Correction of the announcement of { $office } at { $sent }
announcement-instant = { $time } on { $day }

announcement-text-ask = Write the text of the announcement.
announcement-text-hint = It may have several paragraphs, at most { $max } characters; it is sent exactly as typed.
announcement-text-label = Text
announcement-file-ask = Send a picture or a file to go with it, or press Skip.
announcement-file-label = File
announcement-audience-ask = Who is it for?
announcement-audience-label = To
announcement-audience-allGroups = All groups
announcement-audience-groups = Some groups
announcement-audience-everyone = Everybody on the roster, in private
announcement-audience-roles = People of a role, in private
announcement-audience-units = People of a unit, in private
announcement-audience-same = As the announcement being corrected
announcement-groups-ask = Choose the groups, then press Done.
announcement-groups-label = Groups
announcement-roles-ask = Choose the roles, then press Done.
announcement-roles-label = Roles
announcement-units-ask = Choose the units, then press Done.
announcement-units-label = Units
announcement-people-label = People
announcement-nobody-there = Nobody on the roster fits this choice. Choose more, or another audience.

announcement-to-all-groups = all groups
announcement-to-groups = { $groups }
announcement-to-everyone = everybody on the roster, in private
announcement-to-roles = in private, people with the role: { $roles }
announcement-to-units = in private, people of { $units }

announcement-reach-label = Recipients
announcement-reach-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
announcement-reach-groups-and-people = { $groups } groups, and { $people } people one by one, as there is no group where they chat
announcement-reach-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
announcement-reach-some-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}, of whom { $unreachable } cannot be reached: not linked, or the assistant is blocked

announcement-when-ask = When shall it go out?
announcement-when-hint = Press Send now, or type day and time, such as: 8:30 tomorrow, 14:00 15/7/2022.
announcement-when-label = Send at
announcement-now = Send now
announcement-time-not-understood = This time is not understood. Type both day and time, such as: 8:30 tomorrow, 14:00 15/7/2022; or press Send now.
announcement-time-is-past = { $asked } is over (it is { $now } now). Type a later time.
announcement-time-too-far = It can be scheduled within a year only. Type a nearer day.
announcement-time-passed-meanwhile = The chosen time has just passed. Press Edit to choose another.
announcement-timing-label = Off hours
announcement-in-quiet-hours = { $at } is within the quiet hours of the office. Choose:
announcement-on-day-off = { $at } is a day off ({ $name }). Choose:
announcement-send-better = Send at { $at }
announcement-insist = Send at { $at } nevertheless
announcement-insist-now = Send now nevertheless

announcement-preview = The recipients will see exactly this:
announcement-preview-end = (end of the announcement)
announcement-confirm-ask = Have a last look, then send it.
announcement-confirm-button = Send announcement

announcement-on-its-way = The announcement is on its way.
announcement-receipt-follows = In a few minutes you will be told in private what reached whom.
announcement-scheduled = Scheduled for { $at }
announcement-scheduled-explained = Until then it can be put off or cancelled, here or with /announcements.
announcement-went-out = The scheduled announcement “{ $text }” has gone out.
announcement-went-nowhere = The announcement “{ $text }” was due, but there is nobody left to get it. Type /announce to send it elsewhere.

announcement-button-receipt = See receipt
announcement-button-refresh = Refresh
announcement-button-correct = Send a correction
announcement-button-change-time = Change time
announcement-button-cancel = Cancel sending
announcement-button-cancel-sure = Cancel this announcement
announcement-button-keep = Keep it
announcement-button-write = Write an announcement
announcement-button-list = ‹ List

announcement-cancel-ask = Cancel the announcement “{ $text }” scheduled for { $at }?
announcement-cancelled = Cancelled: the announcement “{ $text }” scheduled for { $at }. Its text was:
announcement-rescheduled = New time: { $at }.
announcement-which-ask = Which announcement shall go out at another time?

announcement-none = There are no announcements yet.
announcement-none-scheduled = No announcement is scheduled. Type /announce to write one.
announcement-scheduled-heading = Scheduled
announcement-sent-heading = Sent
announcement-line = { $at } – { $text }
announcement-gone = This announcement was not found. Type /announcements to see the list.
announcement-not-yours = The receipt is for the author of the announcement and the office only.
announcement-is-sent = This announcement has gone out; it can no longer be cancelled or put off. A correction can be sent from /announcements.
announcement-is-scheduled = This announcement has not gone out yet. Type /announcements to see it.
announcement-is-cancelled = This announcement was cancelled. Type /announce to write it again.
announcement-state-label = State
announcement-state-scheduled = scheduled for { $at }
announcement-state-sent = sent at { $at }
announcement-state-cancelled = cancelled (was scheduled for { $at })

announcement-receipt-heading = What reached whom
announcement-sent-at-label = Sent at
announcement-waiting-label = Waiting
announcement-count = { $count }
announcement-arrived = { $done } of { $total } arrived
announcement-fate-arrived = ✓ { $name }
announcement-fate-waiting = … { $name }: waiting
announcement-fate-failed = ⚠ { $name }: { $why }
announcement-why-notLinked = no linked account
announcement-why-blocked = has blocked the assistant
announcement-why-groupRemoved = the assistant is no longer in the group
announcement-why-unknown = nobody knows whether it arrived: the connection was lost
announcement-why-other = could not be delivered, see the delivery log
announcement-unreached = { $count ->
    [one] Did not reach { $count } person
   *[other] Did not reach { $count } people
}
announcement-and-more = and { $count } more
announcement-lost-groups = { $count ->
    [one] { $count } chosen group no longer belongs
   *[other] { $count } chosen groups no longer belong
} to the office and got nothing.
announcement-possibly-twice = { $count ->
    [one] { $count } message
   *[other] { $count } messages
} may have arrived twice because the connection was lost.
announcement-reached-nobody = There was nobody to get it.
announcement-all-settled = Everything has been delivered or given up.
announcement-still-waiting = Some are still on their way; press Refresh to look again.
announcement-refreshed = Up to date.

announcement-data-title = Announcements written

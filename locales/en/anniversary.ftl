### Anniversaries and the calendar on one's phone.

command-show-anniversaries = See the anniversaries ahead
command-add-anniversary = Add anniversaries

reminder-anniversary-ahead = Anniversaries ahead
reminder-anniversary-day = Greetings on the day
setting-anniversary-days-before = Announce anniversaries (days before)
setting-anniversary-days-before-hint = What falls on a day off is announced on the working day before. The greeting always goes out on the day itself.

anniversary-title-soon = Anniversaries in the next 60 days
anniversary-title-month = Anniversaries this month
anniversary-title-year = Anniversaries this year
anniversary-title-all = All anniversaries of the office
anniversary-span-soon = Next 60 days
anniversary-span-month = This month
anniversary-span-year = Whole year
anniversary-span-all = All
anniversary-none-in-span = There is none in this time.
anniversary-none-yet = The office has no anniversary on its list yet.

anniversary-line = { $day } ({ $weekday }) – { $name }: { $remarks }
anniversary-line-name = { $day } ({ $weekday }) – { $name }
anniversary-line-year-only = { $name }: { $years } (since { $year }; the day is not known)
anniversary-years = { $years } years
anniversary-years-class = { $years } years – { $class }
anniversary-roundYear = round year
anniversary-fifthYear = fifth year
anniversary-today = today
anniversary-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
anniversary-past = over
anniversary-lunar = lunar { $date }
anniversary-every-year = { $date } every year
anniversary-origin-year = the year { $year }
anniversary-origin = { $origin }
anniversary-outside-phase = ⚠ outside { $phase }
anniversary-not-announced = not announced
anniversary-retired = no longer marked, not announced
anniversary-ready = emulate to mark { $years } years of { $name } ({ $origin } - { $day })
anniversary-ready-without-years = emulate to mark { $name } ({ $day })
anniversary-ready-label = Line for documents:
anniversary-ceremony-hint = Decree 111/2018 (articles 4 and 9): founding and traditional days of ministries, sectors and localities have a ceremony in round years only; other years call for publicity and emulation.

anniversary-ahead = { $days ->
    [1] An anniversary tomorrow
   *[other] { $days } days to an anniversary
}
anniversary-commemoration = { $years } years: { $name } ({ $origin } - { $day })
anniversary-commemoration-class = { $line } – { $class }
anniversary-commemoration-without-years = { $name } ({ $day })
anniversary-on-day = { $day }
anniversary-greeting = Today, { $when }
anniversary-greeting-late = { $day } was an anniversary

anniversary-ask-way = Which days would you like to add?
anniversary-way-major = The seven major days and 11/6
anniversary-way-catalogue = From the catalogue
anniversary-way-own = My own (one or several)
anniversary-ask-catalogue = Type a name or a date to look for, such as 27/7. One per line for several.
anniversary-catalogue-hint = Accents do not matter. You may also press a button.
anniversary-ask-own = Write one anniversary per line, or paste the passage of the plan.
anniversary-own-hint = For example: Founding of the office (28/8/1945); Ancestors' day (10/3 lunar); Founding of the unit (2005).
anniversary-ask-phase = Which phase of the plan do these days belong to?
anniversary-no-phase = None
anniversary-label-way = How
anniversary-label-picked = From the catalogue
anniversary-label-items = Anniversaries
anniversary-label-phase = Phase
anniversary-label-origin = Origin
anniversary-label-next = Next
anniversary-label-ready = Line for documents
anniversary-label-state = State
anniversary-label-announced = Announced
anniversary-label-silent = { $name } (not announced)

anniversary-read = { $count ->
    [one] { $count } day was read:
   *[other] { $count } days were read:
}
anniversary-item = { $line } (origin: { $origin })
anniversary-item-first = { $name } (origin: { $origin })
anniversary-beware = ⚠ Please note:
anniversary-known = “{ $name }” is on the list already and is left out.
anniversary-wrong-years = “{ $name }”: { $stated } years are written, but from { $origin } to { $year } it is { $years }. { $years } is used; press Edit if the year of origin is wrong.
anniversary-wrong-day = “{ $name }”: the anniversary is written as { $stated }, which is not the day of origin. The day of origin is used; press Edit if it is wrong.
anniversary-catalogue-differs = “{ $name }”: the catalogue says { $date }. Press Edit if yours is a slip.
anniversary-item-outside = “{ $name }” falls on { $day }, outside { $phase }; the date decides, not the phase.
anniversary-item-unverified = “{ $name }”: day or year of the catalogue could not be verified; please check.
anniversary-item-retired = “{ $name }” is no longer marked and will not be announced unless you switch it on.
anniversary-unverified = Day or year of the catalogue could not be verified.

anniversary-added = { $count ->
    [one] ✓ { $count } anniversary added
   *[other] ✓ { $count } anniversaries added
}
anniversary-skipped = { $count ->
    [one] { $count } was there already.
   *[other] { $count } were there already.
}
anniversary-all-known = All of these are on the list already. Type /anniversaries to see it.
anniversary-no-date = no day or year. For example: Founding of the office (28/8/1945)
anniversary-bad-date = “{ $date }” is not a date. For example: 28/8/1945, 10/3 lunar, 2005
anniversary-no-name = the name is missing
anniversary-in-future = { $year } is still to come and cannot be the year of origin
anniversary-not-in-catalogue = { $count ->
    [one] { $count } line is not clear; nothing was taken. Type it again, or choose “My own”.
   *[other] { $count } lines are not clear; nothing was taken. Type them again, or choose “My own”.
}
anniversary-several-fit = “{ $text }” may be: { $names }
anniversary-none-fits = “{ $text }” is not in the catalogue
anniversary-gone = This day is no longer on the list. Type /anniversaries for the present list.
anniversary-already-there = This day is on the list already.

anniversary-manage = Manage anniversaries
anniversary-manage-ask = Press a day to switch its announcement on or off, or to take it from the list.
anniversary-removed = taken from the list
anniversary-button-list = List
anniversary-button-back = ‹ Manage
anniversary-button-add = Add anniversaries
anniversary-button-add-more = Add more
anniversary-button-manage = Manage
anniversary-button-off = Do not announce
anniversary-button-on = Announce
anniversary-button-remove = Take from the list
anniversary-button-restore = Put back

calendar-button = Calendar on my phone
calendar-button-file = Get the .ics file
calendar-button-new = Make an address
calendar-button-renew = Make a new address
calendar-button-revoke = Revoke the address
calendar-address = Your own calendar address: { $address } – add it to your phone's calendar as a subscription, or to Outlook; it updates by itself.
calendar-known = You have a calendar address, made on { $since }. It is shown only once; if you no longer have it, make a new one, and the old one stops working.
calendar-keep-secret = Whoever has this address can read the calendar. Do not share it; revoke it if it got out.
calendar-only-this-machine = This address opens only on the machine that runs the assistant. For your phone, use the .ics file.
calendar-only-file = The assistant has no address on the network, so it can only send the file. A file does not update by itself.
calendar-revoked = ✓ Revoked. The old address no longer opens the calendar.
calendar-nothing-to-revoke = You have no calendar address in use.
calendar-empty = There is no deadline or anniversary to put into a calendar yet.
calendar-file-coming = The calendar file is being made…
calendar-file-caption = Open it on your phone to add it to the calendar.
calendar-name = Emulation – { $office }
calendar-deadline = Due: { $what }
calendar-opening = { $what }
calendar-anniversary = { $name } ({ $years })
calendar-data = Private calendar addresses
calendar-data-given = Made on
calendar-data-revoked = Revoked on

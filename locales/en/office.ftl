### The office: settings, working days, rights.

command-change-settings = See and change the office's settings
command-change-working-days = See and change days off and swapped working days

office-not-your-unit = You can do this for your own unit only. The office does it for the others.

## Settings
settings-which = Which one would you like to change?
settings-setting = Setting
settings-value = New value
settings-value-ask = { $setting }: choose or type the new value.
settings-now = Now: { $value }
settings-default = Default ({ $value })
settings-default-short = default
settings-never = never
settings-working-days-after = after { $days } working days
setting-needs-working-days = Type working days after, from 1 to 90, separated by commas. For example: 1, 5.
settings-days = { $days } days before
settings-unset = not set
settings-unchanged = This already is “{ $value }”; nothing changed.
settings-done = { $setting } is now: { $value }. Reminders were planned anew.
settings-reminders-in-quiet-hours = The hour of reminders, { $time }, lies within the quiet hours; messages will wait until { $quiet }.
settings-profile = Office
settings-of-office = Working rhythm
settings-of-campaign = Campaigns
settings-of-deadline = Deadlines
settings-of-anniversary = Anniversaries
settings-of-pledge = Pledges
settings-of-report = Reports
settings-of-announcement = Announcements
settings-of-privacy = Personal data

button-more-settings = More settings

setting-office-name = Name of the office
setting-office-name-hint = The full name, as on the office's papers.
setting-office-parent = Parent authority
setting-office-parent-hint = Stands above the office's name on papers, for example the People's Committee of Hà Tĩnh province.
setting-office-language = Common language
setting-office-language-hint = Used in groups and for people who have not chosen one.
setting-office-language-vi = Vietnamese
setting-office-language-en = English
setting-reminder-time = Hour of reminders
setting-reminder-time-hint = Reminders go out at this time on working days. For example: 08:00.
setting-quiet-from = Quiet hours from
setting-quiet-from-hint = From this time on the assistant sends nothing by itself. The same time as the end means no quiet hours.
setting-quiet-to = Quiet hours until
setting-quiet-to-hint = From this time on messages go out again.
setting-works-on-saturday = Works on Saturdays
setting-works-on-saturday-hint = Choose Yes if Saturday is a working day.
setting-notice-groups = Groups for office-wide notices
setting-notice-groups-hint = Who hears what concerns the whole office: phases, deadlines of all, the opening of registration, anniversaries. With the office’s group, unit groups are told only if there is no group of the whole office.
setting-notice-groups-office = The office's group
setting-notice-groups-all = All groups
setting-address-style = Form of address
setting-address-style-hint = In Vietnamese texts: how the assistant addresses people.
setting-address-style-comrade = comrade
setting-address-style-plain = plain

## Days off and swapped working days
days-ask = What would you like to change?
days-change = Change
days-menu-off = Add days off
days-menu-work = Add a swapped working day
days-menu-remove = Remove a change
days-days = Days
days-which = Which day?
days-which-hint = One day: 15/7/2022. Several days: 31/01 - 04/02/2022.
days-name = Name
days-name-ask = What is the day called?
days-name-hint = For example: storm, work instead of 29/4.
days-from-to = { $from } – { $to }
days-backwards = The last day must not be before the first.
days-too-many = At most { $max } days at a time.
days-this-or-next-year = Only days of { $year } and { $next } can be changed.
days-off-already = { $days } is off anyway; nothing changed.
days-work-already = { $days } is a working day anyway; nothing changed.
days-off-done = Recorded as off: { $days } ({ $name }).
days-work-done = Recorded as working: { $days } ({ $name }).
days-remove-ask = Which change shall go? That day follows the common calendar again.
days-removed = Removed; { $day } follows the common calendar again.
days-gone = This change was removed before.
days-replanned = Reminders were planned anew by the new calendar.
days-holidays-of = Days off in { $year }
days-own = The office's own changes
days-none-own = None yet.
days-law-note = Days off follow the Labour Code; where a year's swaps are not decided yet, the usual days are given. To work on a holiday, add a swapped working day.
days-line-off = { $weekday }, { $day }: off – { $name }
days-line-work = { $weekday }, { $day }: working – { $name }

button-more-days = Change another day

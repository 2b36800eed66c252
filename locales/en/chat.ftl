### The words of conversation itself: rights, forms, help, input errors.

area-start = Getting started
area-campaign = Campaign
area-pledge = Pledges
area-report = Reports
area-dates = Deadlines and anniversaries
area-announce = Announcements
area-mine = My tasks
area-office = Administration

role-member = staff
role-unitContact = unit contact
role-unitHead = unit head
role-officer = office
role-leader = leader
role-union = union
role-administrator = administrator

access-only-in-group = This command works in groups only. Type it in the group of your office or unit.
access-only-in-private = This command works only in a private chat with the assistant.
access-group-not-bound = This group does not belong to an office yet. The office types /gannhom here to bind it.
access-not-linked = This account is not linked to the roster of an office. Press the button below to link it; afterwards you continue where you were.
access-not-linked-in-group = This account is not linked to the roster of an office. Press the button below to link it in a private chat; afterwards you continue where you were.
access-group-of-another-office = This group belongs to { $office }, and your account is linked to another office. Use your own office’s group or the private chat; if you serve at { $office } as well, press the button below to link there too.
access-not-yours = This is for: { $roles }. Type /help to see what you can do.

button-answer-privately = Answer in private
button-back = ‹ Back
button-cancel = Cancel
button-confirm = Confirm
button-done = Done
button-edit = Edit
button-help = Help
button-link = Link account
button-next-page = More ›
button-previous-page = ‹ Previous page
button-open-private = Open private chat
button-keep = Keep as it is
button-drop-all = Drop the files sent
button-picked = ✓ { $label }
button-not-picked = { $label }
button-resume = Continue
button-skip = Skip

field-confirm-ask = Please check, then confirm.
field-confirm-label = Confirmation
field-day = { $day }
field-number = { $value }
field-lines = { $list }
field-list = { $list }
field-empty = There is nothing in it. Type an answer, or press Cancel.
field-line-problem = Line { $line } “{ $text }”: { $problem }
field-lines-wrong = { $count ->
    [one] One line is not right; nothing was taken yet. Correct it and send the whole list again.
   *[other] { $count } lines are not right; nothing was taken yet. Correct them and send the whole list again.
}
field-too-many-lines = The list has { $count } lines, at most { $max } are possible.
field-too-many-files = At most { $max } files; “{ $name }” was not taken. Press Done to go on.
field-needs-file = Please send a file, not text.
field-needs-text = Please answer with text.
field-not-a-date = This is not a date I understand. Examples: 15/7/2022, tomorrow.
field-not-a-number = This is not a number. Examples: 12 or 1234.
field-not-an-option = There is no such choice. Press a button, or type the name of a choice.
field-not-confirmed = Not confirmed. Press the confirm button, Edit or Cancel.
field-out-of-range = It must be a number from { $min } to { $max }.
field-problem = ⚠ { $problem }
field-too-long = The text has { $length } characters, at most { $max } are possible. Shorten it and send it again.
field-which-one = Several results fit. Choose one:

form-button-expired = This button has expired. Type the command again.
form-cancel-which = Which one do you want to cancel?
form-cancelled = Cancelled.
form-changed-meanwhile = The form was changed elsewhere. Look at the latest question.
form-continues-privately = { $name } continues in a private chat with the assistant.
form-edit-which = What do you want to change?
form-finished-privately = { $name } finished in a private chat.
form-gathered = Received: { $list }.
form-gone = This form is finished or cancelled. Type the command again if needed.
form-moved-away = The form has moved to another chat; the buttons here no longer work.
form-needs-private = The next part is answered in private. { $name }, press the button below to open a private chat with the assistant.
form-not-yours = This form belongs to somebody else. Type the command to open your own.
form-nothing-to-cancel = Nothing is waiting to be cancelled.
form-nothing-to-resume = Nothing is waiting to be finished. Type /help to see the commands.
form-old-button = This button belongs to an earlier question. Use the buttons of the latest one.
form-others-waiting = You have an unfinished form.
form-resume-which = Which one do you want to continue?

reply-needs-private = This is sent in private only. Open a private chat with the assistant and type the command again.
reply-sent-privately = Sent to your private chat.

help-intro = I am the emulation assistant of your office. Here you can:
help-intro-unlinked = I am the emulation assistant of an office. Your account is not linked yet; link it to use all commands.
help-line = /{ $word } – { $description }
help-areas = Press a group to see what each command is for:
help-button-all = All commands
help-outro = Commands may be typed with or without accents and spaces. Type /resume to continue something unfinished, /cancel to stop.

command-help = See what you can do here
command-resume-form = Continue an unfinished form
command-cancel-form = Cancel an unfinished form

missed-heading = While the assistant was away
missed-explained = These reminders should have come earlier.

router-did-not-understand = Sorry, I did not understand. Type /help to see the commands.
router-unknown-command = There is no command /{ $word }. Type /help to see the commands.
router-unknown-command-nearest = There is no command /{ $word }. Did you mean /{ $nearest }?
router-file-arriving = Receiving the file { $name }…
router-file-not-expected = Nothing is waiting for a file. Type the command first, for example /danhba, and send the file when asked.
router-file-too-large = The file is too large, at most { $megabytes } MB.
job-file-gone = This file is no longer kept. Please send it again.

bug-apology = Sorry, something went wrong; nothing was recorded. Please try again; if it happens again, tell the administrator the code { $code }.

setting-needs-days = Write days separated by commas, each from 0 to 90, at most ten. Example: 7, 3, 1.
setting-needs-time = Write a time of day. Example: 08:00 or 7h30.
setting-needs-yes-no = Choose yes or no.

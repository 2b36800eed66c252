### Personal data: see, export, ask to erase.

command-show-my-data = See, export or ask to erase your personal data
command-request-erasure = Ask to have your personal data erased
command-refuse-erasure = Refuse a request to erase data, with the reason

personal-details = On the roster
personal-item = Item
personal-value = Content
personal-name = Name
personal-code = Code
personal-position = Position
personal-phone = Phone number
personal-email = E-mail
personal-language = Language
personal-units = Units over time
personal-unit = Unit
personal-from = From
personal-to = To
personal-roles = Roles
personal-role = Role
personal-eligibility = Part in the campaigns
personal-eligible = Counts
personal-reason = Reason
personal-accounts = Linked chat accounts
personal-account = Account
personal-platform = Platform

privacy-intro = Your personal data at { $office }:
privacy-instant = { $time } on { $day }
privacy-and-more = { $count ->
    [one] and { $count } more line
   *[other] and { $count } more lines
}, all in the exported file.
privacy-forms = Unfinished forms
privacy-form = Form
privacy-changed = Last changed
privacy-requests = Requests to erase data
privacy-requested = Sent at
privacy-state = State
privacy-state-pending = waiting for an answer
privacy-state-erased = erased
privacy-state-refused = refused
privacy-state-withdrawn = withdrawn
privacy-traces = Traces
privacy-trace = Kind
privacy-rows = Rows
privacy-messages = Messages sent to you in private
privacy-audit = What you did, in the audit log

privacy-who-heading = Who sees it
privacy-who-office = The office and its administrators see the whole roster; leaders see lists and results.
privacy-who-unit = Unit heads and unit contacts see the people of their own unit only.
privacy-who-groups = Groups get figures only, never the names of those who are missing.
privacy-how-long-heading = How long it stays
privacy-how-long-roster = The roster: as long as you work at the office.
privacy-how-long-records = Pledges and the audit log: as long as the emulation records of the office.
privacy-how-long-forms = Finished and cancelled forms: 180 days.

privacy-button-export = Export to Excel
privacy-button-erase = Ask to erase it
privacy-button-withdraw = Withdraw the request
privacy-export-coming = The file is being made and will come to you in private.
privacy-export-file-name = personal-data.xlsx
privacy-export-caption = Your personal data. This file is for you alone.
privacy-export-not-yours = This account no longer belongs to who asked for the file. Type /mydata to export again.
privacy-notice-sheet = Who sees it, how long
privacy-notice-heading = Who sees it and how long it stays

privacy-erase-heading = Erasing personal data
privacy-erase-goes = Erased: name, position, phone number, e-mail, personal texts, stored forms and messages.
privacy-erase-stays = Kept without a name: figures already counted and the code on the roster.
privacy-erase-unlinks = Your chat accounts are unlinked and can no longer use the commands of the office. This cannot be undone.
privacy-erase-ask = Send the request to the office?
privacy-erase-confirm = Send the request
privacy-asked = The request was sent to the office. You will have an answer by the end of { $day }.
privacy-pending = Your request to erase your data waits for the answer of the office, due by the end of { $day }.
privacy-last-administrator = You are the only administrator of the office. Make somebody else administrator first, with /phanquyen.
privacy-is-last-administrator = This is the only administrator of the office and cannot be erased. Make somebody else administrator first, with /phanquyen.
privacy-withdrawn = The request was withdrawn.

privacy-somebody-asks = { $person } asks to have the personal data erased. An answer is due by the end of { $day }.
privacy-due = The request of { $person } to erase personal data has no answer yet. It is due by the end of { $day }.
privacy-owed = Answer a request to erase personal data
privacy-button-answer = Answer
privacy-button-do-erase = Erase the data
privacy-button-erase-sure = Erase for good
privacy-button-refuse = Refuse, with a reason
privacy-erase-sure-ask = Erase the personal data of { $person }? This cannot be undone.
privacy-erased = The personal data was erased, and the person was told.
privacy-erased-name = Person whose data was erased
privacy-you-are-erased = { $office } has erased your personal data as you asked, and unlinked this account.
privacy-request = Request
privacy-which-request = Whose request do you refuse?
privacy-reason = Reason
privacy-reason-ask = Why is it not erased?
privacy-reason-hint = The person gets the reason word for word.
privacy-refused = Refused; the reason was sent to the person.
privacy-you-are-refused = The office has not erased your personal data. Reason: { $reason }
privacy-no-requests = No request to erase data is waiting.
privacy-not-own-request = Your own request is answered by somebody else of the office.
privacy-request-gone = This request was not found. Type /tasks to see those that wait.
privacy-already-erased = This request to erase data was carried out.
privacy-already-refused = This request to erase data was refused.
privacy-already-withdrawn = The person has withdrawn this request to erase data.
privacy-already-pending = The request was just handled elsewhere. Type /tasks to look again.

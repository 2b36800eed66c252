### What is said on Zalo only, where there are no buttons, no edits and no files from bots.

zalo-more = More
zalo-answer-by-number = 👉 Answer with a number instead of pressing a button.
zalo-answer-in-group = 👉 Answer: mention the assistant with the number, for example: { $call }
zalo-answer-in-group-by = 👉 { $name }, answer: mention the assistant with the number, for example: { $call }
zalo-answer-several = To choose several at once, type the numbers with commas, for example: 1, 3.
zalo-type = 👉 You can type: { $words }.
zalo-or-type = Or type: { $words }.
zalo-type-in-group = You can mention @{ $name } with the words: { $words }.
zalo-no-phone = Zalo does not pass phone numbers on to the assistant. Choose another way: use a link code, or send a request for approval.
zalo-in-private = { $label }: write to { $name } in private on Zalo and type { $command }
zalo-in-private-at = { $label }: open { $address } and type { $command }
zalo-download = 📎 { $name }
    Download (for 24 hours): { $address }
zalo-cannot-send-file = 📎 { $name }: could not be sent on Zalo, since the assistant has no web address yet. Ask the administrator to set PUBLIC_URL, or type this command on another chat platform.
zalo-file-there = 👉 Send the file on this page (one file, for 24 hours): { $address }
zalo-file-here = 👉 Send the file right here in this conversation.
zalo-file-here-or-there = 👉 Send the file right here; if Zalo does not take that kind, send it on this page (for 24 hours): { $address }
zalo-file-nowhere = Zalo does not pass files on to the assistant, and the assistant has no web address to take them. Ask the administrator to set PUBLIC_URL, or type this command on another chat platform.
zalo-file-in-private = 👉 Send the file in private: write to { $name } on Zalo and type /resume
zalo-list-expired = This list has expired. Type the command again to see a new one.
zalo-list-nothing = No list is waiting for an answer. Type /help to see the commands.
zalo-list-replaced = This list was replaced by something newer, so the number was not used. Look at the newest message and answer again, or type the command again.
zalo-list-noSuchNumber = There is no such number in the list. Answer with a number from 1 to { $most }.
zalo-list-ambiguous = Several entries have this name. Answer with the number of the one you mean.
zalo-list-close = The list was closed.
zalo-unsupported = On Zalo the assistant reads text only. To send a file, type the command first and open the address you are given. Type /help to see the commands.
zalo-unsupported-text = On Zalo the assistant reads text only. Type /help to see the commands.

# What only Slack needs: on its dialogs and on the page of installing.
slack-title = Emulation
slack-waiting = One moment…
slack-send = Send
slack-close = Close
slack-open-form = Open the form
slack-answered-privately = The assistant answers in your private messages.
slack-installed = The assistant is installed in the workspace { $team }. You can close this page and open Slack.
slack-not-installed = The assistant could not be installed. Open the installation link again and agree to it in Slack.
slack-app-description = Runs emulation campaigns: pledges, reports, deadlines, announcements
slack-any-command = Everything else the assistant does: type the command's name after it
slack-any-command-usage = dangky

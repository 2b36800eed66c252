### My own affairs: what is still to be done.

command-show-my-tasks = See what you still have to do

mine-heading = { $count ->
    [one] You have { $count } thing to do
   *[other] You have { $count } things to do
}
mine-overdue-since = ⚠ { $what } – overdue since { $day }
mine-overdue = ⚠ { $what } – overdue
mine-due-today = { $what } – due today, { $day }
mine-due = { $what } – due { $day }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} left
mine-undated = { $what }
mine-button = { $number }. { $label }
mine-and-more = and { $count } more, which follow once these are done.
mine-unfinished = Unfinished forms, press to continue
mine-nothing = There is nothing left for you to do. Thank you.
mine-next-dates = Coming up
mine-date = { $what }: { $when }

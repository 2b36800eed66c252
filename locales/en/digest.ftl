### Digests for leaders and the office: on demand, and by themselves on schedule.

command-show-digest = Show the digest of the campaign

settings-of-digest = Digests
setting-digest-weekly = Weekly digest
setting-digest-weekly-hint = Goes to leaders and officers in private. On a day off it comes on the next working day of that week.
setting-digest-weekly-never = never
setting-digest-weekly-monday = Monday
setting-digest-weekly-tuesday = Tuesday
setting-digest-weekly-wednesday = Wednesday
setting-digest-weekly-thursday = Thursday
setting-digest-weekly-friday = Friday
setting-digest-weekly-saturday = Saturday
setting-digest-weekly-sunday = Sunday
setting-digest-time = Hour of digests
setting-digest-time-hint = Such as 08:00. Within the quiet hours it waits for their end.
setting-digest-at-phase-end = Digest at the end of a phase
setting-digest-at-phase-end-hint = On the first working day after the phase, with figures up to its last day.
setting-digest-before-closing = Digest before a closing (days)
setting-digest-before-closing-hint = Counted from the last day in time, such as 3 or 7, 3. On a day off it comes on the working day before.
reminder-digest = Digest

digest-heading = Digest of { $day }
digest-heading-past = Digest as of the end of { $day }
digest-picture-day = Figures up to { $day }
digest-coverage = Registration
digest-coverage-people = People who pledged
digest-coverage-units = Units that are complete
digest-of = { $done }/{ $total }
digest-targets = Targets
digest-targets-standing = pledged in full { $pledged }/{ $counted }, reached by the reports { $reached }/{ $counted }
digest-ahead = Ahead
digest-ahead-deadline = { $day }: due: { $what }
digest-ahead-anniversary = { $day }: { $name }
digest-ahead-years = { $day }: { $name }, { $years }
digest-alt-coverage = registration { $done }/{ $total }
digest-report-counts = in time { $inTime }, late { $late }, accepted { $accepted }, to be confirmed { $waitingForHead }, sent back { $sentBack }, missing { $missing }, overdue { $overdue }

digest-button-targets = Targets ({ $count })
digest-button-units = Units ({ $count })
digest-button-reports = Reports ({ $count })
digest-button-difficulties = Difficulties ({ $count })
digest-button-examples = Good examples ({ $count })
digest-button-ahead = Ahead ({ $count })
digest-button-other-day = Another day
digest-title-targets = Targets, up to { $day }
digest-title-units = Registration by unit, up to { $day }
digest-title-reports = Reports, up to { $day }
digest-title-difficulties = Difficulties that units raised, up to { $day }
digest-title-examples = Good examples that units told of, up to { $day }
digest-title-ahead = The next 30 days, from { $day }
digest-nothing = Nothing here yet.

digest-ask-campaign = The digest of which campaign?
digest-ask-day = As of the end of which day?
digest-day = Day
digest-day-hint = Such as 30/6/2022. Next time you can type at once: /digest 30/6/2022.
digest-day-ahead = { $day } is still to come. Type today ({ $today }) or a day that has passed.
digest-day-without-campaign = No campaign had been launched on { $day }. Type a later day, or /digest for today.
digest-preparing = Preparing the digest; it comes at once.
digest-campaign-gone = This campaign cannot be found. Type /digest to begin again.

### Texts that all features share.

yes = Yes
no = No
cancel = Cancel
confirm = Confirm

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

# How a deadline was worded: "before" does not include the day itself.
deadline-before = before { $stated } — at the latest by the end of { $last }
deadline-before-from = from { $starts } and before { $stated } — at the latest by the end of { $last }
deadline-by = by the end of { $stated }
deadline-within = from { $starts } to the end of { $stated }
deadline-none = no deadline
deadline-none-from = from { $starts }, no deadline

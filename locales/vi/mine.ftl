### Việc của tôi: những gì còn phải làm.

command-show-my-tasks = Xem những việc đồng chí còn phải làm

mine-heading = Đồng chí còn { $count } việc
mine-overdue-since = ⚠ { $what } – quá hạn, chậm nhất là hết ngày { $day }
mine-overdue = ⚠ { $what } – đã quá hạn
mine-due-today = { $what } – hạn hết hôm nay, { $day }
mine-due = { $what } – hạn hết ngày { $day }, còn { $days } ngày
mine-undated = { $what }
mine-button = { $number }. { $label }
mine-and-more = và { $count } việc khác; làm xong các việc trên sẽ thấy tiếp.
mine-unfinished = Biểu mẫu đang dở, bấm để làm tiếp
mine-nothing = Đồng chí không còn việc nào phải làm. Cảm ơn đồng chí.
mine-next-dates = Sắp tới
mine-date = { $what }: { $when }

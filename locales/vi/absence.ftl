### Nghỉ: ai đang nghỉ đến khi nào thì không bị nhắc việc.

command-record-absence = Báo nghỉ đến ngày nào, hoặc báo đã đi làm lại

absence-ask-who = Ai nghỉ? Đồng chí gõ họ tên.
absence-who = Người nghỉ
absence-for-other = Ghi cho người khác
absence-ask-days = Nghỉ đến hết ngày nào?
absence-days-hint = Ví dụ: 15/7/2022; đến hết ngày 15/7; từ 11/7/2022 đến 15/7/2022.
absence-days = Thời gian nghỉ
absence-today = Hết hôm nay
absence-this-week = Hết tuần này ({ $day })
absence-from-to = từ ngày { $first } đến hết ngày { $last }
absence-one-day = ngày { $day }
absence-now = Đang ghi nghỉ { $days }. Ghi ngày mới thì thay cho lần ghi này.
absence-button-back = Đã đi làm lại
absence-noted = ✓ Đã ghi đồng chí nghỉ { $days }. Trong thời gian này, lời nhắc không gửi đến đồng chí mà gửi đến người tiếp theo của đơn vị.
absence-noted-for = ✓ Đã ghi đồng chí { $name } nghỉ { $days }. Trong thời gian này, lời nhắc gửi đến người tiếp theo của đơn vị.
absence-noted-by = { $by } đã ghi đồng chí nghỉ { $days }; trong thời gian này đồng chí không bị nhắc việc. Nếu đồng chí vẫn làm việc, bấm nút dưới đây.
absence-noted-in-group = Đã ghi nhận.
absence-over = ✓ Đã ghi đồng chí đi làm lại. Lời nhắc lại gửi đến đồng chí.
absence-over-for = ✓ Đã ghi đồng chí { $name } đi làm lại.
absence-none = Đồng chí { $name } hiện không ghi nghỉ ngày nào. Muốn báo nghỉ, gõ /nghi và ngày cuối cùng nghỉ, ví dụ: /nghi 15/7/2022.
absence-days-not-understood = Không hiểu thời gian nghỉ. Đồng chí ghi ngày cuối cùng nghỉ, ví dụ: 15/7/2022, hoặc: từ 11/7/2022 đến 15/7/2022.
absence-needs-end = Cần có ngày cuối cùng nghỉ. Chưa biết chắc thì ghi ngày dự kiến, khi đi làm lại bấm Đã đi làm lại.
absence-is-past = Ngày { $last } đã qua. Đồng chí ghi ngày cuối cùng nghỉ, từ hôm nay trở đi.
absence-too-long = Chỉ ghi nghỉ được nhiều nhất { $max } ngày. Nghỉ lâu hơn thì Văn phòng cập nhật trong danh bạ.

absence-data = Các lần báo nghỉ
absence-first = Từ ngày
absence-last = Đến hết ngày
absence-taken-back = Đã rút
audit-absence-recorded = ghi nghỉ
audit-absence-ended = ghi đi làm lại
delivery-kind-absence-told = Báo đã ghi nghỉ

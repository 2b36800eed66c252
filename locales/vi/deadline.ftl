### Thời hạn: hạn nộp, gia hạn, nhắc hạn.

command-show-deadlines = Xem các thời hạn sắp tới
command-set-deadline = Đặt một thời hạn
command-extend-deadline = Gia hạn cho tất cả hoặc một đơn vị
command-change-deadline = Sửa một thời hạn đã đặt

reminder-deadline = Nhắc thời hạn
setting-deadline-days-before = Nhắc thời hạn trước (ngày)
setting-deadline-days-before-hint = Tính từ ngày cuối còn kịp; 0 là nhắc trong chính ngày đó. Ngày nhắc rơi vào ngày nghỉ thì nhắc vào ngày làm việc trước đó.

deadline-title-mine = Thời hạn của tôi
deadline-title-unit = Thời hạn của { $unit }
deadline-title-all = Thời hạn của toàn cơ quan
deadline-title-overdue = Thời hạn đã quá
deadline-scope-mine = Của tôi
deadline-scope-unit = Đơn vị tôi
deadline-scope-all = Toàn cơ quan
deadline-scope-overdue = Quá hạn lâu ({ $count })
deadline-none-open = Hiện không có thời hạn nào.
deadline-overdue-count = ⚠ Có { $count } thời hạn đã quá hạn.

deadline-line = { $what } – Hạn: { $deadline }. { $left }.
deadline-line-with-remarks = { $what } – Hạn: { $deadline }. { $left }. ({ $remarks })
deadline-when = Hạn: { $deadline }
deadline-opening = từ ngày { $day }
deadline-today = Hôm nay là ngày cuối
deadline-left = Còn { $days } ngày
deadline-left-working = Còn { $days } ngày ({ $working } ngày làm việc)
deadline-left-last-working-day = Còn { $days } ngày, nhưng hôm nay là ngày làm việc cuối cùng trước hạn
deadline-overdue = ⚠ Đã quá hạn { $days } ngày
deadline-for-units = Dành cho: { $units }
deadline-to = gửi { $to }
deadline-to-through = gửi { $to }, qua { $through }
deadline-was-extended = đã gia hạn; hạn cũ: { $was }
deadline-units-extended = { $count } đơn vị được gia hạn riêng
deadline-day-off = ngày { $day } là ngày nghỉ ({ $name }): hạn không dời, chỉ nhắc sớm hơn
deadline-warning = ⚠ Lưu ý: { $warning }.
deadline-trap = “Trước ngày { $stated }” không tính ngày { $stated }: chậm nhất là hết ngày { $last }. Nếu tính cả ngày { $stated }, hãy ghi “đến hết ngày { $stated }”.
deadline-all-units = Tất cả đơn vị
deadline-some-units = Một số đơn vị
deadline-units = { $units }
deadline-reason = Lý do: { $reason }
deadline-option = { $what } (hết ngày { $last })

deadline-closing = { $closing } ({ $phase })
deadline-registration-opens = Mở đăng ký thi đua: { $campaign }
deadline-registration-due = Hạn đăng ký thi đua: { $campaign }
deadline-registration-locked = Khóa đăng ký thi đua: { $campaign }

deadline-one = Thời hạn
deadline-label-what = Nội dung
deadline-label-when = Thời hạn
deadline-label-state = Tình trạng
deadline-label-who = Đơn vị thực hiện
deadline-label-units = Các đơn vị
deadline-label-unit = Đơn vị
deadline-label-to = Gửi đến
deadline-label-through = Qua
deadline-label-current = Hạn hiện nay
deadline-label-new = Hạn mới
deadline-label-reason = Lý do
deadline-label-reminders = Sẽ nhắc vào
deadline-label-part = Phần cần sửa
deadline-name-through = { $to } (qua { $through })
deadline-state-done = đã xong
deadline-state-cancelled = đã hủy
deadline-state-open = chưa đến hạn
deadline-state-overdue = quá hạn
deadline-state-handedIn = đã nộp
deadline-label-last = Ngày cuối cùng
deadline-history-first = Hạn ban đầu: { $deadline }
deadline-history-all = Gia hạn cho tất cả: { $deadline } (lý do: { $reason })
deadline-history-unit = Gia hạn cho { $unit }: { $deadline } (lý do: { $reason })

deadline-button-open = Xem: { $what }
deadline-button-open-this = Xem thời hạn này
deadline-button-list = Danh sách thời hạn
deadline-button-new = Đặt thời hạn mới
deadline-button-set = Đặt thời hạn
deadline-button-done = Đã xong
deadline-button-extend = Gia hạn
deadline-button-change = Sửa
deadline-button-cancel = Hủy thời hạn
deadline-button-cancel-sure = Hủy thời hạn này
deadline-button-reopen = Mở lại

deadline-ask-what = Việc gì phải hoàn thành? Ví dụ: Nộp báo cáo kết quả đợt thi đua thứ nhất.
deadline-ask-scope = Thời hạn này dành cho ai?
deadline-ask-units = Chọn các đơn vị phải thực hiện.
deadline-ask-unit = Gia hạn cho đơn vị nào?
deadline-ask-to = Gửi đến đâu? Ví dụ: UBND tỉnh. Không có thì bấm Bỏ qua.
deadline-ask-through = Gửi qua đâu? Ví dụ: Sở Nội vụ. Không có thì bấm Bỏ qua.
deadline-ask-day = Thời hạn đến khi nào? Đồng chí ghi đúng như trong văn bản.
deadline-ask-new-day = Gia hạn đến khi nào? Đồng chí ghi bằng lời như trong văn bản.
deadline-day-hint = Ví dụ: trước ngày 15/7/2022; đến hết ngày 30/6/2022; trong tháng 6/2022; từ 01/6/2022 đến 15/6/2022.
deadline-ask-which-extend = Gia hạn cho thời hạn nào?
deadline-ask-which-change = Sửa thời hạn nào?
deadline-ask-extend-whom = Gia hạn cho ai?
deadline-extend-all = Tất cả
deadline-extend-unit = Một đơn vị
deadline-ask-reason = Lý do gia hạn?
deadline-ask-part = Đồng chí muốn sửa phần nào?
deadline-part-what = Nội dung
deadline-part-day = Ngày
deadline-part-who = Đơn vị thực hiện
deadline-part-route = Nơi nhận
deadline-confirm-set = Đồng chí kiểm tra lại. Khi xác nhận, các nhóm liên quan sẽ nhận thông báo.
deadline-confirm-extend = Đồng chí kiểm tra lại. Hạn cũ vẫn được lưu bên cạnh; các nhóm liên quan sẽ nhận thông báo.
deadline-confirm-change = Đồng chí kiểm tra lại. Khi xác nhận, các nhóm liên quan sẽ nhận thông báo.
deadline-cancel-ask = Hủy thời hạn này?
deadline-cancel-told = Các nhóm liên quan sẽ được báo. Nhật ký vẫn giữ thời hạn đã hủy.

deadline-not-understood = Không hiểu thời hạn này. Ví dụ: trước ngày 15/7/2022, đến hết ngày 30/6/2022, trong tháng 6/2022.
deadline-needs-day = Thời hạn phải có ngày kết thúc. Việc không có hạn thì không cần đặt ở đây; đồng chí ghi một ngày, ví dụ: đến hết ngày 30/6/2022.
deadline-already-over = Thời hạn này đã qua: chậm nhất hết ngày { $last }. Đồng chí ghi một ngày chưa qua.
deadline-not-later = Gia hạn phải muộn hơn hạn hiện nay ({ $deadline }). Muốn sửa ngày ghi nhầm, dùng /suahan.
deadline-not-this-unit = Đơn vị này không thuộc diện thực hiện thời hạn này.
deadline-gone = Không còn thời hạn này. Gõ /han để xem danh sách mới.
deadline-no-longer-open = Thời hạn này đã xong hoặc đã hủy. Gõ /han để xem danh sách mới.
deadline-already-done = Thời hạn này đã được ghi là xong.
deadline-already-open = Thời hạn này đang mở.
deadline-nothing-open = Hiện không có thời hạn nào đang mở.
deadline-of-campaign = Ngày này theo kế hoạch của phong trào; đồng chí sửa ở /suaphongtrao, hoặc dùng /giahan.
deadline-no-reminders = Đã quá các mốc nhắc; sẽ không có lời nhắc nào nữa trước hạn.

deadline-was-set = ✓ Đã đặt thời hạn
deadline-was-extended-now = ✓ Đã gia hạn
deadline-was-changed = ✓ Đã sửa thời hạn
deadline-told = { $count ->
    [0] Chưa có nhóm hay đầu mối nào để báo.
   *[other] Đã báo tới { $count } nơi nhận.
}
deadline-notice-set = Thời hạn mới
deadline-notice-extended = Gia hạn
deadline-notice-extended-unit = Gia hạn cho { $unit }
deadline-notice-changed = Thời hạn được sửa
deadline-notice-cancelled = Thời hạn đã hủy
deadline-remind = Nhắc thời hạn
deadline-remind-overdue = Đã quá hạn

deadline-unit-done = Đã nộp
deadline-waits-for = Còn chờ
deadline-waits-open = { $what } (hết ngày { $last }): chưa xong
deadline-waits-units = { $what } (hết ngày { $last }): còn { $count } đơn vị chưa nộp
deadline-waits-named = { $what } (hết ngày { $last }): chưa nộp: { $units }
deadline-part-waits = Chờ việc nào xong trước
deadline-ask-waits = Việc này phải chờ những việc nào xong trước? Không có thì bấm Bỏ qua.
deadline-label-waits = Chờ xong trước

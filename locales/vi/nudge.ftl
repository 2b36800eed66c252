### Đôn đốc: nhắc đơn vị chưa nộp báo cáo, tự động và bằng tay.

command-send-nudges = Đôn đốc các đơn vị chưa nộp báo cáo

settings-of-nudge = Đôn đốc báo cáo
setting-nudge-days-before = Nhắc đầu mối trước hạn (ngày)
setting-nudge-days-before-hint = Nhắc riêng người nộp báo cáo của đơn vị; 0 là nhắc trong ngày cuối. Rơi vào ngày nghỉ thì nhắc vào ngày làm việc trước đó.
setting-nudge-count-days = Báo số đơn vị đã nộp (ngày trước hạn)
setting-nudge-count-days-hint = Nhóm chỉ biết bao nhiêu đơn vị đã nộp; Văn phòng được báo riêng tên đơn vị chưa nộp. 0 là báo trong ngày cuối.
setting-nudge-head-after = Quá hạn thì báo trưởng đơn vị sau (ngày làm việc)
setting-nudge-head-after-hint = Số ngày làm việc sau hạn, ví dụ: 1. Có thể ghi nhiều lần nhắc: 1, 5. Để trống là không báo.
setting-nudge-office-after = Quá hạn thì báo Văn phòng sau (ngày làm việc)
setting-nudge-office-after-hint = Số ngày làm việc sau hạn, ví dụ: 2. Để trống là không báo.
setting-nudge-leader-after = Quá hạn thì báo lãnh đạo sau (ngày làm việc)
setting-nudge-leader-after-hint = Số ngày làm việc sau hạn, ví dụ: 3. Để trống là không báo.

reminder-nudge = Đôn đốc nộp báo cáo
delivery-kind-nudge = Đôn đốc nộp báo cáo
audit-nudge-sent = đôn đốc nộp báo cáo ({ $people } người, { $units } đơn vị)

nudge-heading = Nhắc nộp: { $title }
nudge-overdue-heading = Quá hạn nộp: { $title }
nudge-count-heading = { $title }
nudge-handed-in = Đơn vị đã nộp
nudge-unit-line = { $unit }: { $state }
nudge-stands-in = Lời nhắc gửi đến đồng chí vì: { $people }.
nudge-person-away = { $name } nghỉ đến hết ngày { $last }
nudge-person-unreachable = chưa liên lạc được với { $name } ({ $why })
nudge-button-nudge = Đôn đốc
nudge-button-send = Gửi lời nhắc
nudge-button-log = Đã đôn đốc những ai
nudge-button-letter = Soạn công văn đôn đốc
nudge-button-export = Xuất .xlsx

nudge-ask-duty = Đôn đốc báo cáo nào?
nudge-duty-option = { $title } (còn { $count } đơn vị)
nudge-ask-whom = Nhắc ai?
nudge-whom = Người được nhắc
nudge-whom-contact = Đầu mối
nudge-whom-both = Đầu mối và trưởng đơn vị
nudge-ask-confirm = Đồng chí xem lại những người sẽ nhận lời nhắc.
nudge-missing-units = Đơn vị chưa nộp
nudge-people-reached = Người sẽ nhận lời nhắc
nudge-units-unreached = Đơn vị không có ai nhận được
nudge-reach-line = { $unit }: { $people }
nudge-person-told = { $name } ({ $rank }, { $channel })
nudge-rank-contact = đầu mối
nudge-rank-head = trưởng đơn vị
nudge-rank-office = Văn phòng
nudge-rank-leader = lãnh đạo
nudge-nobody-there = ⚠ không có ai nhận được
nudge-only-yourself = không có ai của đơn vị, chỉ còn đồng chí
nudge-reaches-nobody = Không có ai nhận được lời nhắc. Đồng chí soạn công văn đôn đốc ở /xuat, hoặc liên hệ trực tiếp.
nudge-last = đã nhắc ngày { $day }
nudge-out-of-hours = Bây giờ ngoài giờ làm việc; bấm gửi thì lời nhắc vẫn đi ngay.
nudge-sent = ✓ Đã gửi lời nhắc tới { $people } người của { $units } đơn vị.
nudge-sent-log = Ai nhận được, ai không: bấm Đã đôn đốc những ai.
nudge-nobody-owes = Không đơn vị nào còn phải nộp báo cáo, nên không cần đôn đốc.

nudge-log = Nhật ký đôn đốc
nudge-log-of = Đã đôn đốc: { $title }
nudge-log-empty = Chưa đôn đốc ai.
nudge-log-line = { $time } { $day } · { $to } ({ $channel }) · { $step } · { $units }: { $fate }
nudge-log-line-nowhere = { $time } { $day } · { $to } · { $step } · { $units }: { $fate }
nudge-step-contact = nhắc đầu mối
nudge-step-count = báo số đã nộp
nudge-step-head = báo trưởng đơn vị
nudge-step-office = báo Văn phòng
nudge-step-leader = báo lãnh đạo
nudge-step-byHand = đôn đốc bằng tay
sheet-nudges = Nhật ký đôn đốc
nudge-column-at = Thời điểm
nudge-column-report = Báo cáo
nudge-column-to = Người nhận
nudge-column-channel = Kênh
nudge-column-step = Bước
nudge-column-units = Đơn vị
nudge-column-result = Kết quả

## Công văn đôn đốc
paper-nudge = Công văn đôn đốc
nudge-letter-option = Công văn đôn đốc: { $title } (còn { $count } đơn vị)
nudge-letter-file = Công văn đôn đốc { $title }
nudge-letter-about = V/v đôn đốc nộp { $title }
nudge-letter-to = Kính gửi:
nudge-letter-plan = Thực hiện kế hoạch phong trào thi đua “{ $campaign }”, các đơn vị nộp { $title }, thời hạn: { $deadline }.
nudge-letter-plan-undated = Thực hiện kế hoạch phong trào thi đua “{ $campaign }”, các đơn vị nộp { $title }.
nudge-letter-asked = Cơ quan đã yêu cầu các đơn vị nộp: { $title }, thời hạn: { $deadline }.
nudge-letter-asked-undated = Cơ quan đã yêu cầu các đơn vị nộp: { $title }.
nudge-letter-state = Đến nay, { $handedIn }/{ $total } đơn vị đã nộp. Còn { $missing } đơn vị chưa hoàn thành, cụ thể như sau:
nudge-letter-number = STT
nudge-letter-unit = Đơn vị
nudge-letter-standing = Tình trạng
nudge-letter-request = Đề nghị các đơn vị có tên trên khẩn trương hoàn thành báo cáo, bảo đảm chất lượng.
nudge-letter-request-to = Đề nghị các đơn vị có tên trên khẩn trương hoàn thành báo cáo, bảo đảm chất lượng, { $address }.
nudge-letter-end = Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị kịp thời phản ánh để được hướng dẫn./.

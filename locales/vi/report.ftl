### Báo cáo: báo cáo đợt, sơ kết, tổng kết, đột xuất; nộp, duyệt, trả lại, tiến độ.

command-write-report = Viết và nộp báo cáo của đơn vị
command-show-progress = Xem tiến độ nộp báo cáo
command-review-reports = Duyệt báo cáo của các đơn vị
command-send-back-report = Trả lại một báo cáo, kèm lý do
command-request-report = Yêu cầu các đơn vị báo cáo đột xuất

setting-report-head-confirms = Trưởng đơn vị xác nhận báo cáo
setting-report-head-confirms-hint = Có: báo cáo do đầu mối viết chỉ tính là đã nộp sau khi trưởng đơn vị xác nhận.
setting-report-period = Kỳ báo cáo khi phong trào không chia đợt
setting-report-period-hint = Áp dụng cho phong trào không có đợt. Báo cáo theo kỳ không có hạn nộp.
setting-report-period-month = tháng
setting-report-period-quarter = quý
setting-report-period-half = 6 tháng
setting-report-to = Báo cáo gửi đến
setting-report-to-hint = Nơi nhận báo cáo của các đơn vị, ví dụ: Văn phòng Sở. Không đặt thì ghi tên cơ quan.
setting-report-through = Báo cáo gửi qua
setting-report-through-hint = Nơi chuyển báo cáo, ví dụ: Phòng Tổ chức - Hành chính. Không đặt thì gửi thẳng.

# Loại báo cáo, kỳ báo cáo.
report-of-phase = Báo cáo kết quả { $name }
report-of-interim = Báo cáo sơ kết { $name }
report-of-final = Báo cáo tổng kết { $name }
report-of-oneOff = { $name }
report-kind-interim = Báo cáo sơ kết
report-kind-final = Báo cáo tổng kết
report-kind-oneOff = Báo cáo đột xuất
report-month = tháng { $month }/{ $year }
report-quarter-1 = quý I năm { $year }
report-quarter-2 = quý II năm { $year }
report-quarter-3 = quý III năm { $year }
report-quarter-4 = quý IV năm { $year }
report-half-1 = 6 tháng đầu năm { $year }
report-half-2 = 6 tháng cuối năm { $year }

# Câu hỏi.
report-ask-unit = Báo cáo của đơn vị nào? Đồng chí gõ tên hoặc chọn:
report-ask-duty = Đồng chí nộp báo cáo nào?
report-ask-figures = Kết quả từng chỉ tiêu? Mỗi dòng ghi số thứ tự và con số, ví dụ “1: 12”. Chỉ tiêu không ghi thì giữ số đã điền sẵn.
report-figures-hint = Số đã điền là số đã đăng ký trên tổng số được tính. Tính trên số khác thì ghi “1: 12/14”; không có số liệu thì ghi “1: -”.
report-ask-results = Kết quả nổi bật đã đạt được?
report-ask-shortcomings = Hạn chế, tồn tại và nguyên nhân? Không có thì bấm Bỏ qua.
report-ask-difficulties = Khó khăn, vướng mắc và kiến nghị? Không có thì bấm Bỏ qua.
report-ask-examples = Gương điển hình, cách làm hay? Không có thì bấm Bỏ qua.
report-ask-tasks = Nhiệm vụ, giải pháp trong thời gian còn lại?
report-ask-lessons = Bài học kinh nghiệm? Không có thì bấm Bỏ qua.
report-ask-answer = Nội dung báo cáo theo yêu cầu?
report-ask-evidence = Tệp minh chứng? Đồng chí gửi ảnh hoặc tệp, có thể gửi nhiều tệp; không có thì bấm Bỏ qua.
report-evidence-hint = Tối đa 10 tệp, mỗi tệp không quá 20 MB.
report-ask-paper = Số và ngày của văn bản đã ký? Chưa có thì bấm Bỏ qua.
report-paper-hint = Ví dụ: 15/BC-VP ngày 10/7/2022.
report-ask-confirm = Đồng chí kiểm tra lại. Bấm Sửa để sửa từng mục.
report-ask-send-back-reason = Lý do trả lại là gì? Đơn vị sẽ đọc được.
report-ask-which-to-send-back = Trả lại báo cáo nào?
report-ask-kind = Yêu cầu loại báo cáo nào?
report-ask-campaign = Phong trào thi đua nào?
report-ask-what = Báo cáo về việc gì? Ví dụ: Báo cáo nhanh kết quả hưởng ứng Ngày chuyển đổi số.
report-ask-to = Gửi đến đâu? Không ghi thì lấy nơi nhận chung của cơ quan.
report-ask-through = Gửi qua đâu? Không có thì bấm Bỏ qua.
report-ask-due = Hạn nộp đến khi nào? Đồng chí ghi bằng lời như trong văn bản.
report-ask-request = Đồng chí kiểm tra lại. Khi xác nhận, các nhóm và đầu mối liên quan sẽ nhận yêu cầu.

# Nhãn.
report-code = Mã báo cáo
report-unit = Đơn vị
report-duty = Báo cáo
report-kind = Loại báo cáo
report-campaign = Phong trào thi đua
report-figures = Số liệu theo chỉ tiêu
report-results = Kết quả đạt được
report-shortcomings = Hạn chế, tồn tại
report-difficulties = Khó khăn, kiến nghị
report-examples = Gương điển hình, cách làm hay
report-tasks = Nhiệm vụ, giải pháp
report-lessons = Bài học kinh nghiệm
report-answer = Nội dung báo cáo
report-evidence = Minh chứng
report-paper = Văn bản đã ký
report-paper-number = số { $number }
report-paper-dated = số { $number } ngày { $on }
report-state = Tình trạng
report-state-draft = chờ trưởng đơn vị xác nhận
report-state-submitted = đã nộp, chờ duyệt
report-state-accepted = đã duyệt
report-state-sentBack = bị trả lại
report-state-missing = chưa nộp
report-late = trễ hạn
report-overdue = quá hạn
report-on-behalf = nhập hộ
report-reason = Lý do
report-sent-back-why = Lý do trả lại
report-submitted-on = Ngày nộp
report-due = Hạn nộp
report-address = Nơi nhận
report-through = Gửi qua
report-then = Sau đó cơ quan báo cáo tiếp:
report-onward = { $what } – { $deadline }
report-onward-route = { $what } – { $route } – { $deadline }
report-requested-what = Nội dung yêu cầu
report-requested-units = Đơn vị phải báo cáo
report-option = { $title }
report-option-remarks = { $title } ({ $remarks })
report-option-until = hạn hết ngày { $day }
report-line = { $code } · { $unit }
report-target-figure = { $target }: { $figure }
report-target-figure-pledged = { $target }: { $figure } (đăng ký { $pledged })
report-target-of = { $target }: …/{ $base }
report-numbered-figure = { $number }: { $figure }
report-figure-list = { $list }
report-no-figures = không có số liệu
report-was = Đã ghi: { $text }
report-history = Quá trình
report-history-line = { $day }: { $by } { $change }
report-history-line-reason = { $day }: { $by } { $change }, lý do: { $reason }
report-change-written = viết, chờ trưởng đơn vị xác nhận
report-change-submitted = nộp
report-change-confirmed = xác nhận
report-change-accepted = duyệt
report-change-sentBack = trả lại
report-nobody = (không còn trong danh bạ)
report-evidence-of = Minh chứng của báo cáo { $code }, { $unit }

# Nút.
report-button-write = Viết báo cáo
report-button-write-unit = Viết hộ: { $unit }
report-button-submit = Nộp báo cáo
report-button-amend = Sửa và nộp lại
report-button-open = Mở báo cáo
report-button-open-unit = Mở: { $unit }
report-button-evidence = Mở minh chứng ({ $count })
report-button-confirm = Xác nhận nộp
report-button-accept = Duyệt
report-button-send-back = Trả lại
report-button-later = Để sau
report-button-queue = Báo cáo chờ duyệt
report-button-pledges = Đăng ký chờ duyệt ({ $count })
report-button-progress = Tiến độ báo cáo
report-button-details = Xem chi tiết trong chat riêng
report-button-figures = Số liệu theo chỉ tiêu
report-button-request = Gửi yêu cầu
report-button-deadline = Xem thời hạn

# Dòng số liệu chưa đúng.
report-line-needs-number = đầu dòng ghi số thứ tự của chỉ tiêu, ví dụ 1: 12
report-line-no-target = không có chỉ tiêu số { $number }, danh sách có { $count } chỉ tiêu
report-line-twice = chỉ tiêu { $number } ghi hai lần
report-line-no-percent = ghi số lượng, không ghi phần trăm, ví dụ 1: 12/15
report-line-not-a-count = ghi số nguyên, ví dụ 1: 12 hoặc 1: 12/15
report-line-needs-base = ghi cả tổng số, ví dụ 1: 38/40
report-line-over-base = Chỉ tiêu { $number }: { $value } nhiều hơn { $base } là số được tính. Nếu tính trên số khác, đồng chí ghi cả hai số, ví dụ { $number }: { $value }/{ $value }.
report-paper-not-understood = Không đọc được số và ngày văn bản. Đồng chí ghi như sau: 15/BC-VP ngày 10/7/2022.

# Lưu ý trước khi nộp.
report-warning = ⚠ Lưu ý: { $warning }
report-check-early = kỳ báo cáo kết thúc ngày { $ends }, số liệu có thể còn thay đổi.
report-check-figures = chưa có số liệu của chỉ tiêu { $targets }.
report-check-below = chỉ tiêu { $targets } thấp hơn số đã đăng ký mà chưa nêu hạn chế hay khó khăn.
report-will-be-late = ⚠ Hạn nộp là hết ngày { $day }. Báo cáo nộp bây giờ được ghi nhận và đánh dấu trễ hạn.

# Nộp.
report-submitted = ✓ Đã nộp báo cáo.
report-waits-for-head = ✓ Đã ghi báo cáo, chờ { $names } xác nhận. Xác nhận xong mới tính là đã nộp.
report-noted = Đã nhận báo cáo, mã { $code }.
report-noted-waiting = Đã ghi báo cáo mã { $code }, chờ trưởng đơn vị xác nhận.
report-arrived = Báo cáo mới của { $unit }
report-confirm-wanted = Báo cáo của đơn vị chờ đồng chí xác nhận. Xác nhận xong mới tính là đã nộp.
report-confirmed = ✓ Đã xác nhận báo cáo { $code }. Báo cáo đã được nộp.
report-was-confirmed = ✓ { $name } đã xác nhận, báo cáo đã được nộp

# Từ chối.
report-nothing-to-report = Hiện chưa có đợt, kỳ hay yêu cầu nào phải báo cáo. Gõ /phongtrao để xem phong trào đang diễn ra.
report-all-accepted = Đơn vị không còn báo cáo nào phải nộp: các báo cáo hiện có đều đã được duyệt. Gõ /tiendo để xem lại.
report-no-unit = Đồng chí chưa thuộc đơn vị nào trong danh bạ. Đề nghị văn phòng cập nhật danh bạ.
report-duty-gone = Báo cáo này không còn phải nộp. Gõ /baocao để xem danh sách mới.
report-gone = Không tìm thấy báo cáo này.
report-not-yours = Báo cáo { $code } của đơn vị khác. Gõ /tiendo để xem số liệu chung.
report-not-yours-to-decide = Báo cáo này do người khác quyết định.
report-already-accepted = Báo cáo này của { $unit } đã được duyệt (mã { $code }). Cần sửa, đồng chí đề nghị văn phòng trả lại.
report-already-decided = Báo cáo { $code } đã được xử lý, hiện { $state }.
report-changed-since = Báo cáo { $code } vừa được người khác thay đổi. Đồng chí mở lại để xem bản mới.
report-no-evidence = Báo cáo { $code } không có tệp minh chứng.

# Duyệt.
report-review-none = Không còn báo cáo nào chờ đồng chí duyệt.
report-review-left = Còn { $count } báo cáo chờ duyệt.
report-accepted = ✓ Đã duyệt báo cáo { $code } của { $unit }.
report-was-accepted = ✓ Báo cáo của đơn vị đã được duyệt
report-sent-back = Đã trả lại báo cáo { $code } của { $unit }.
report-was-sent-back = Báo cáo của đơn vị bị trả lại

# Yêu cầu báo cáo.
report-requested = Yêu cầu báo cáo
report-requested-already = Đã yêu cầu “{ $title }”. Cần thêm thời gian, đồng chí dùng /giahan.
report-request-told = { $count ->
    [0] Chưa có nhóm hay đầu mối nào để báo.
   *[other] Đã báo tới { $count } nơi nhận.
}

# Tiến độ.
report-progress-heading = Tiến độ nộp báo cáo
report-part-inTime = đúng hạn { $count }
report-part-late = trễ hạn { $count }
report-part-accepted = đã duyệt { $count }
report-part-waitingForHead = chờ trưởng đơn vị xác nhận { $count }
report-part-sentBack = bị trả lại { $count }
report-part-missing = chưa nộp { $count }
report-part-overdue = quá hạn { $count }
report-progress-handed-in = Đơn vị đã nộp
report-progress-in-time = Nộp đúng hạn
report-progress-late = Nộp trễ hạn
report-progress-accepted = Đã duyệt
report-progress-waiting = Chờ trưởng đơn vị xác nhận
report-progress-sent-back = Bị trả lại
report-progress-missing = Chưa nộp
report-progress-overdue = Quá hạn
report-progress-units = Theo đơn vị
report-progress-more = Còn { $count } báo cáo khác trước đó.
report-unit-line = { $unit }: { $state }{ $until }
report-unit-line-day = { $unit }: { $state }, nộp ngày { $day }{ $until }
report-own-day = {" "}(gia hạn đến hết ngày { $day })
report-nothing-to-show = Hiện chưa có báo cáo nào phải nộp. Gõ /phongtrao để xem phong trào đang diễn ra.
report-figures-of = Số liệu: { $title }
report-figure-needed = Cần đạt
report-figure-pledged = Đã đăng ký
report-figure-reported = Đã báo cáo
report-figure-accepted = Đã duyệt
report-figure-none = chưa có
report-figure-of = { $value }/{ $base }
report-no-targets = Phong trào này không có chỉ tiêu tính bằng số cho các đơn vị.

# Việc phải làm, dữ liệu cá nhân.
report-owed = { $title }
report-owed-sent-back = { $title }: bị trả lại, cần sửa và nộp lại
report-owed-reviews = Có { $count } báo cáo chờ đồng chí duyệt
report-data = Báo cáo đã viết, duyệt hoặc trả lại
report-data-change = Việc
report-data-day = Ngày

# Nhật ký.
audit-report-written = viết báo cáo, chờ xác nhận
audit-report-submitted = nộp báo cáo
audit-report-confirmed = xác nhận báo cáo của đơn vị
audit-report-accepted = duyệt báo cáo
audit-report-sentBack = trả lại báo cáo
audit-report-requested = yêu cầu báo cáo
delivery-kind-report-confirm = Đề nghị xác nhận báo cáo
delivery-kind-report-submitted = Báo có báo cáo mới
delivery-kind-report-told = Kết quả duyệt báo cáo
delivery-kind-report-request = Yêu cầu báo cáo

## Bảng tính và văn bản
report-button-paper = Văn bản .docx
report-column-due = Hạn nộp
report-column-late = Trễ hạn
report-column-on-behalf = Nhập hộ
report-paper-of-unit = Số văn bản của đơn vị
report-column-paper-on = Ngày văn bản
report-column-target-number = TT
report-column-target = Chỉ tiêu
report-column-target-short = Chỉ tiêu { $number }
report-column-result = Kết quả
report-column-of = Tính trên
report-column-share = Tỷ lệ
report-column-eligible = Đối tượng
report-column-pledged = Đã đăng ký
report-column-pledged-of = Đăng ký tính trên
report-column-reported-of = Báo cáo tính trên
report-column-accepted-of = Duyệt tính trên
report-share = { $value }%
report-whole-office = Toàn cơ quan
report-whole-campaign = Cả phong trào
report-handed-in-of = đã nộp { $handedIn }/{ $total }

report-paper-of-phase = Kết quả { $name }
report-paper-of-interim = Sơ kết { $name }
report-paper-of-final = Tổng kết { $name }
report-paper-of-oneOff = { $name }
report-paper-option = { $unit }: { $title } ({ $state })
report-summary-option = Tổng hợp: { $title }
report-paper-intro = Thực hiện { $campaign }, { $who } báo cáo kết quả như sau:
report-paper-intro-asked = Thực hiện yêu cầu của { $office }, { $who } báo cáo như sau:
report-summary-intro = Thực hiện { $campaign }, { $who } báo cáo kết quả như sau (số liệu tính đến hết ngày { $asOf }):
report-summary-intro-asked = { $who } báo cáo tổng hợp như sau (số liệu tính đến hết ngày { $asOf }):
report-summary-coverage = Toàn cơ quan có { $pledged }/{ $eligible } cá nhân thuộc đối tượng thi đua đã đăng ký thi đua, đạt tỷ lệ { $share }.
report-summary-progress = Có { $handedIn }/{ $total } đơn vị đã nộp báo cáo, trong đó đúng hạn { $inTime }, trễ hạn { $late }; { $accepted } báo cáo đã được duyệt và tổng hợp vào báo cáo này; còn { $open } đơn vị chưa nộp hoặc đang sửa lại.
report-summary-excused = Có { $count } đơn vị được miễn báo cáo.
report-section-standing = Tình hình đăng ký, nộp báo cáo
report-section-targets = Kết quả thực hiện các chỉ tiêu
report-table-units = Bảng 1. Đăng ký thi đua và nộp báo cáo theo đơn vị
report-table-targets = Bảng 2. Kết quả thực hiện chỉ tiêu (theo các báo cáo đã duyệt)
report-table-results = Bảng 3. Kết quả từng đơn vị (theo các báo cáo đã duyệt)
report-paper-end = Trên đây là báo cáo của { $who }./.

# Miễn báo cáo.
command-excuse-unit = Miễn một báo cáo cho một đơn vị, kèm lý do
report-nobody-owes = Hiện không đơn vị nào còn phải nộp báo cáo.
report-ask-excuse-duty = Miễn báo cáo nào?
report-ask-excuse-unit = Miễn cho đơn vị nào?
report-ask-excuse-reason = Lý do miễn là gì? Đơn vị sẽ đọc được.
report-excused = ✓ Đã miễn cho { $unit }: { $title }. Đơn vị không bị nhắc và không tính là chưa nộp.
report-excused-told = { $unit } được miễn: { $title }
report-excused-why = Lý do: { $reason }
report-expected-again = { $unit } lại phải nộp: { $title }
report-not-excused = { $unit } hiện không được miễn báo cáo này.
report-button-excuse = Miễn cho một đơn vị
report-button-expect = Thôi miễn: { $unit }
report-state-excused = được miễn
report-part-excused = được miễn { $count }
report-progress-excused = Được miễn
audit-report-excused = miễn báo cáo cho một đơn vị
audit-report-expected = thôi miễn báo cáo

# Hình.
report-chart-reports = Báo cáo của các đơn vị
report-chart-targets = Chỉ tiêu
report-chart-done = Đúng hạn
report-chart-late = Trễ hạn
report-chart-partly = Chờ xác nhận, trả lại
report-chart-rest = Chưa nộp
report-chart-target-partly = Đã đăng ký
report-chart-target-done = Đã báo cáo
report-chart-target-needed = Cần đạt
report-chart-needs = { $said } (cần { $needed })
report-chart-more = và { $count } chỉ tiêu khác
report-chart-unsaid = –
report-chart-alt = Hình: { $lines }.
report-chart-alt-report = { $title } (nộp { $done }/{ $total }, trễ hạn { $late })
report-chart-alt-target = chỉ tiêu { $number } (đăng ký { $pledged }, báo cáo { $reported }, cần { $needed })

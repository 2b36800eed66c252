### Phong trào thi đua: phát động, đợt, chỉ tiêu, điều chỉnh, kết thúc.

command-launch-campaign = Phát động phong trào thi đua
command-show-campaign = Xem phong trào: chủ đề, các đợt, đăng ký
command-show-targets = Xem các chỉ tiêu thi đua
command-edit-campaign = Sửa dự thảo hoặc điều chỉnh phong trào đang diễn ra
command-close-campaign = Kết thúc một phong trào
command-reopen-campaign = Mở lại phong trào đã kết thúc
command-return-draft = Trả lại dự thảo phong trào kèm ý kiến

title-advancedWorker = Lao động tiên tiến
title-grassrootsFighter = Chiến sĩ thi đua cơ sở
title-ministryFighter = Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh
title-nationalFighter = Chiến sĩ thi đua toàn quốc
title-advancedCollective = Tập thể Lao động tiên tiến
title-excellentCollective = Tập thể Lao động xuất sắc
title-emulationFlag = Cờ thi đua

setting-launch-needs-leader = Phát động phải được lãnh đạo duyệt
setting-launch-needs-leader-hint = Nếu Có, văn phòng trình dự thảo, lãnh đạo bấm phát động.
setting-phase-closing-days = Báo trước ngày kết thúc đợt thi đua
setting-phase-closing-days-hint = Số ngày trước ngày cuối của đợt, ví dụ: 7, 0 (0 là đúng ngày cuối). Gặp ngày nghỉ thì báo vào ngày làm việc liền trước.

reminder-phase-opening = Bắt đầu đợt thi đua
reminder-phase-closing = Sắp kết thúc đợt thi đua

campaign-owed-launch-draft = Dự thảo chưa phát động: { $title }
campaign-owed-approve-draft = Dự thảo chờ đồng chí duyệt: { $title }
campaign-owed-close = Đã hết thời gian, chưa kết thúc phong trào: { $title }

campaign-button-figures = Kết quả đến hôm nay
campaign-button-campaign = Xem phong trào
campaign-button-close-campaign = Kết thúc phong trào
campaign-button-dates = Các thời hạn
campaign-button-delete-draft = Xóa dự thảo
campaign-button-edit-campaign = Điều chỉnh
campaign-button-edit-draft = Sửa dự thảo
campaign-button-history = Lịch sử điều chỉnh
campaign-button-keep-draft = Lưu dự thảo
campaign-button-launch = Phát động
campaign-button-launch-draft = Phát động…
campaign-button-pledge = Đăng ký thi đua
campaign-button-reopen-campaign = Mở lại phong trào
campaign-button-return-draft = Trả lại kèm ý kiến
campaign-button-save-edit = Lưu điều chỉnh
campaign-button-see-draft = Xem dự thảo
campaign-button-submit-draft = Trình lãnh đạo duyệt
campaign-button-targets = Xem chỉ tiêu

# Nội dung
campaign-label = Phong trào
campaign-which = Đồng chí chọn phong trào:
campaign-gone = Không tìm thấy phong trào này. Gõ /phongtrao để xem các phong trào hiện có.
campaign-none-running = Hiện chưa có phong trào thi đua nào đang diễn ra. Khi cơ quan phát động, trợ lý sẽ báo trong nhóm.
campaign-none-running-officer = Hiện chưa có phong trào thi đua nào đang diễn ra. Đồng chí bấm nút dưới đây hoặc gõ /phatdong để phát động.
campaign-none-now = Hiện không có phong trào nào đang diễn ra.
campaign-no-draft-any-more = Dự thảo này đã được phát động hoặc đã xóa. Gõ /phongtrao để xem phong trào hiện có, /phatdong để soạn mới.
campaign-already-launched = Phong trào này đã được phát động. Gõ /phongtrao để xem, /suaphongtrao để điều chỉnh.
campaign-named-draft = Dự thảo: { $title }
campaign-named-closed = Đã kết thúc: { $title }

campaign-title = Tên phong trào
campaign-title-ask = Tên phong trào là gì?
campaign-title-hint = Ví dụ: Phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2022
campaign-theme = Chủ đề: “{ $theme }”
campaign-theme-label = Chủ đề
campaign-theme-ask = Chủ đề thi đua là gì?
campaign-theme-hint = Ví dụ: Đoàn kết, đổi mới, thi đua hoàn thành vượt mức các chỉ tiêu, nhiệm vụ năm 2022
campaign-basis = Căn cứ
campaign-basis-ask = Căn cứ phát động (chỉ thị, kế hoạch cấp trên)?
campaign-basis-hint = Ví dụ: Chỉ thị số 02/CT-UBND ngày 19/01/2022 của Ủy ban nhân dân tỉnh
campaign-year = năm { $year }
campaign-year-label = Năm
campaign-year-ask = Phong trào của năm nào?
campaign-when = Thời gian
campaign-period = từ ngày { $starts } đến hết ngày { $ends }
campaign-window-ask = Phong trào diễn ra từ ngày nào đến ngày nào?
campaign-window-hint = Ví dụ: từ ngày 01/5/2022 đến ngày 30/6/2022, hoặc tháng 6/2022
campaign-window-problem = Không hiểu thời gian này. Đồng chí ghi cả ngày bắt đầu và ngày kết thúc, ví dụ: từ ngày 01/5/2022 đến ngày 30/6/2022.

campaign-phases = Các đợt
campaign-phases-ask = Các đợt thi đua? Mỗi đợt một dòng.
campaign-phases-hint = Ví dụ: Đợt 1: từ tháng 01/2022 đến 30/6/2022; tổng kết trước ngày 15/7/2022
campaign-phases-are = Các đợt thi đua:
campaign-phases-read = Đã đọc được { $count } đợt:
campaign-phase = { $name }: từ ngày { $starts } đến hết ngày { $ends }
campaign-phase-closing = { $name }: từ ngày { $starts } đến hết ngày { $ends }; { $closing }, hạn { $deadline }
campaign-phase-today = { $phase } ({ $now })
campaign-phase-ahead = còn { $days } ngày nữa bắt đầu
campaign-phase-now = đang diễn ra, còn { $days } ngày
campaign-phase-last-day = hôm nay là ngày cuối
campaign-phase-over = đã kết thúc

phase-line = { $name }: từ ngày { $starts } đến { $ends }
phase-line-before = { $name }: từ ngày { $starts } đến { $ends }; { $closing } trước ngày { $stated }
phase-line-by = { $name }: từ ngày { $starts } đến { $ends }; { $closing } đến ngày { $stated }
phase-line-needs-period = chưa rõ thời gian của đợt. Ghi như: Đợt 1: từ tháng 01/2022 đến 30/6/2022
phase-line-needs-name = thiếu tên đợt. Ghi như: Đợt 1: từ tháng 01/2022 đến 30/6/2022
phase-line-name-too-long = tên đợt dài quá { $max } ký tự.
phase-line-closing-needs-day = “{ $text }” chưa có thời hạn. Ghi như: tổng kết trước ngày 15/7/2022

campaign-targets = Chỉ tiêu
campaign-targets-ask = Các chỉ tiêu thi đua? Mỗi chỉ tiêu một dòng, dán nguyên văn từ kế hoạch cũng được.
campaign-targets-hint = Ví dụ: 100% cán bộ, công chức, viên chức đạt danh hiệu lao động tiên tiến, trong đó 15% đạt chiến sỹ thi đua cơ sở
campaign-targets-are = Chỉ tiêu thi đua ({ $count }):
campaign-targets-read = Đã đọc { $count } chỉ tiêu chính và cách tính:
campaign-target-count = { $count } chỉ tiêu
campaign-more-targets = và { $count } chỉ tiêu khác (xem /chitieu)
campaign-target = { $wording } ({ $meaning })
campaign-target-nested = trong đó: { $target }
target-scope-individual = cá nhân
target-scope-collective = tập thể
target-scope-agency = cả cơ quan
target-scope-union = tổ chức đảng, đoàn thể
target-amount-eq-percent = { $value }%
target-amount-eq-count = { $value }
target-amount-gte-percent = ít nhất { $value }%
target-amount-gte-count = ít nhất { $value }
target-amount-gt-percent = trên { $value }%
target-amount-gt-count = trên { $value }
target-amount-range-percent = từ { $value }% đến { $max }%
target-amount-range-count = từ { $value } đến { $max }
target-amount-exists-count = có ít nhất { $value }
target-amount-exists-none = ghi bằng lời, không tính theo số
target-amount-oneOf-none = đạt một trong các hình thức nêu trên
target-amount-betterThanLastYear-none = so với năm trước
target-base-all = tính trên tất cả
target-base-eligible = tính trên người thuộc đối tượng thi đua
target-base-parent = tính trong số đạt chỉ tiêu trên
target-counts-title = danh hiệu { $title }
target-line-empty = chưa có nội dung chỉ tiêu.
target-line-too-long = chỉ tiêu dài quá { $max } ký tự. Tách thành nhiều dòng.
target-line-number = không đọc được con số.
target-line-over-hundred = tỷ lệ không thể quá 100%.
target-line-not-whole = số lượng phải là số nguyên.
target-line-range = khoảng phải ghi từ số nhỏ đến số lớn, ví dụ 2 - 3.
targets-heading = Chỉ tiêu: { $title }
targets-of-collective = Đối với các tập thể:
targets-of-individual = Đối với cá nhân:
targets-none = Phong trào này không đặt chỉ tiêu.

campaign-movements = Phong trào hưởng ứng
campaign-movements-ask = Các phong trào, cuộc vận động hưởng ứng? Mỗi phong trào một dòng.
campaign-movements-hint = Ví dụ: “Cả tỉnh chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025
campaign-movements-are = Hưởng ứng các phong trào:
campaign-movements-read = Đã đọc được { $count } phong trào:
campaign-movement = “{ $name }”
campaign-movement-period = “{ $name }” giai đoạn { $period }
movement-line-empty = chưa có tên phong trào.
movement-line-too-long = tên phong trào dài quá { $max } ký tự.

# Đăng ký thi đua
campaign-registration = Đăng ký thi đua
campaign-registration-skip = Không đặt ngày này thì bấm Bỏ qua.
campaign-opens-ask = Mở đăng ký từ ngày nào?
campaign-opens-label = Mở đăng ký
campaign-due-ask = Hạn đăng ký là ngày nào? Sau ngày này vẫn nhận nhưng ghi là muộn.
campaign-due-label = Hạn đăng ký
campaign-locked-ask = Khóa đăng ký sau ngày nào? Sau ngày này chỉ văn phòng được thêm, sửa, rút.
campaign-locked-label = Khóa đăng ký
campaign-days-order = Ngày này phải từ ngày { $day } trở đi.
campaign-registration-opens = Mở đăng ký từ ngày { $day }
campaign-registration-due = Hạn đăng ký: hết ngày { $day }
campaign-registration-locked = Khóa đăng ký sau ngày { $day }
campaign-registration-always = Đăng ký lúc nào cũng được, không giới hạn ngày
campaign-registration-now-always = luôn mở
campaign-registration-now-notYet = chưa mở
campaign-registration-now-open = đang mở
campaign-registration-now-late = đã quá hạn; vẫn nhận, ghi là muộn
campaign-registration-now-locked = đã khóa; cần thêm hoặc sửa thì liên hệ văn phòng

# Phát động
launch-from = Loại phong trào
launch-from-ask = Đồng chí phát động phong trào nào?
launch-regular = Thường xuyên, cả năm
launch-thematic = Theo chuyên đề, ngắn ngày
launch-from-draft = Tiếp tục dự thảo: { $title }
launch-from-copy = Cho năm { $year }, theo: { $title }
launch-registration = Ngày đăng ký
launch-registration-ask = Đăng ký thi đua có giới hạn ngày không?
launch-registration-always = Không, luôn mở
launch-registration-days = Có, đặt ngày
launch-decision = Phát động
launch-decision-ask = Đồng chí kiểm tra bản xem trước rồi chọn.
launch-done = Đã phát động: { $title }
launch-posted = Bài phát động đang được gửi tới { $count } nhóm. Lãnh đạo và văn phòng đã được báo.
launch-no-groups = Chưa có nhóm nào được gắn với cơ quan nên chưa gửi vào nhóm. Thêm trợ lý vào nhóm rồi gõ /gannhom tại đó.
launch-told = Đồng chí { $name } đã phát động “{ $title }”; bài phát động được gửi tới { $count } nhóm.
launch-submitted = Đã trình lãnh đạo duyệt: { $title }. Trợ lý sẽ báo khi phong trào được phát động hoặc trả lại.
launch-submitted-to-leader = Đồng chí { $name } trình dự thảo phát động phong trào để đồng chí duyệt.
launch-no-leader = Danh bạ chưa có ai giữ vai trò lãnh đạo. Gõ /phanquyen để phân vai trò.

campaign-preview = Bản xem trước, đúng như sẽ gửi vào nhóm:
campaign-warnings = ⚠ Đồng chí lưu ý (vẫn có thể phát động):
campaign-draft-kept = Dự thảo đã lưu, chưa phát động.
campaign-draft-waiting = Dự thảo đang chờ lãnh đạo duyệt.
campaign-drafts = Dự thảo chưa phát động ({ $count }):
campaign-launch-heading = Phát động: { $title }
campaign-how-to-pledge = Đồng chí gõ /dangky tại đây hoặc bấm nút dưới đây để đăng ký thi đua.
campaign-is-closed = Phong trào đã kết thúc.

campaign-warn-closing-early = { $name }: hạn tổng kết (hết ngày { $last }) đến trước khi đợt kết thúc ({ $ends }).
campaign-warn-closing-day-off = { $name }: hạn tổng kết { $last } là ngày nghỉ. Hạn giữ nguyên, lời nhắc gửi vào ngày làm việc liền trước.
campaign-warn-phases-overlap = { $first } và { $second } chồng thời gian lên nhau.
campaign-warn-phases-gap = Giữa { $first } và { $second } có khoảng trống từ ngày { $from } đến ngày { $to }.
campaign-warn-phase-outside-year = { $name } có ngày nằm ngoài năm { $year }.
campaign-warn-due-day-off = Hạn đăng ký { $day } là ngày nghỉ.
campaign-warn-same-year = Năm { $year } đang có một phong trào thường xuyên khác: { $title }.

campaign-return-nothing = Không có dự thảo nào đang chờ duyệt.
campaign-return-reason = Ý kiến
campaign-return-reason-ask = Đồng chí yêu cầu sửa những gì?
campaign-return-told = Đồng chí { $name } trả lại dự thảo “{ $title }” với ý kiến: { $reason }
campaign-return-done = Đã trả lại dự thảo “{ $title }”, người trình đã nhận được ý kiến.

campaign-delete-draft-ask = Xóa dự thảo “{ $title }”? Xóa rồi không lấy lại được.
campaign-delete-draft-done = Đã xóa dự thảo “{ $title }”.

# Điều chỉnh
campaign-edit-nothing = Chưa có phong trào hay dự thảo nào để sửa. Gõ /phatdong để soạn phong trào mới.
campaign-edit-part = Phần cần sửa
campaign-edit-part-ask = Đồng chí sửa phần nào?
campaign-edit-part-title = Tên phong trào
campaign-edit-part-theme = Chủ đề
campaign-edit-part-basis = Căn cứ
campaign-edit-part-period = Năm hoặc thời gian
campaign-edit-part-phases = Các đợt
campaign-edit-part-targets = Chỉ tiêu
campaign-edit-part-movements = Phong trào hưởng ứng
campaign-edit-part-registration = Ngày đăng ký
campaign-edit-change = Cách sửa
campaign-edit-change-ask = Đồng chí muốn thêm hay bỏ?
campaign-edit-change-add = Thêm
campaign-edit-change-end = Bỏ bớt
campaign-edit-change-replace = Nhập lại toàn bộ
campaign-edit-end-ask = Chọn những mục bỏ, rồi bấm Xong.
campaign-edit-now = Hiện nay:
campaign-edit-reason = Lý do
campaign-edit-reason-ask = Lý do điều chỉnh? Lý do được ghi trong thông báo gửi các nhóm.
campaign-edit-confirm-ask = Lưu điều chỉnh và thông báo cho các nhóm?
campaign-edit-preview = Thông báo điều chỉnh sẽ gửi tới { $count } nhóm, chỉ gồm những điểm thay đổi:
campaign-edit-no-change = Nội dung không thay đổi nên chưa có gì được ghi. Gõ /suaphongtrao để sửa phần khác.
campaign-edit-closed = Phong trào đã kết thúc nên không điều chỉnh được nữa. Quản trị có thể mở lại bằng /molaiphongtrao.
campaign-edit-done = Đã lưu điều chỉnh, bản thứ { $version }. Thông báo điều chỉnh đang được gửi tới { $count } nhóm.
campaign-edit-done-in-group = Đã điều chỉnh phong trào.

campaign-correction-heading = Điều chỉnh phong trào: { $title }
campaign-correction-reason = Lý do: { $reason }
campaign-change-title = Tên phong trào: { $after }
campaign-change-theme = Chủ đề: “{ $after }”
campaign-change-theme-none = Bỏ chủ đề
campaign-change-basis = Căn cứ: { $after }
campaign-change-basis-none = Bỏ phần căn cứ
campaign-change-period = Thời gian: { $after }
campaign-change-phase = Sửa { $before }: nay là { $after }
campaign-change-phase-added = Thêm đợt: { $phase }
campaign-change-phase-ended = Bỏ đợt: { $name }
campaign-change-target = Sửa chỉ tiêu, nay là: { $text }
campaign-change-movement = Sửa phong trào hưởng ứng, nay là: { $text }
campaign-change-target-added = Thêm chỉ tiêu: { $text }
campaign-change-target-ended = Bỏ chỉ tiêu: { $text }
campaign-change-movement-added = Thêm phong trào hưởng ứng: { $text }
campaign-change-movement-ended = Bỏ phong trào hưởng ứng: { $text }
campaign-change-opens = Mở đăng ký từ ngày { $after }
campaign-change-opens-none = Bỏ ngày mở đăng ký
campaign-change-due = Hạn đăng ký: hết ngày { $after }
campaign-change-due-none = Bỏ hạn đăng ký
campaign-change-locked = Khóa đăng ký sau ngày { $after }
campaign-change-locked-none = Bỏ ngày khóa đăng ký

campaign-history-heading = Lịch sử: { $title }
campaign-history-launched = Bản { $version }, phát động { $time } ngày { $day }, { $name }
campaign-history-version = Bản { $version }, { $time } ngày { $day }, { $name }:
campaign-history-nobody = hệ thống

# Kết thúc
campaign-close-which = Kết thúc phong trào nào?
campaign-close-about = Kết thúc: { $title }
campaign-close-note = Lời kết
campaign-close-note-ask = Lời kết gửi các nhóm (không bắt buộc)?
campaign-close-confirm-ask = Kết thúc rồi thì không đăng ký thêm được nữa. Đồng chí xác nhận?
campaign-close-still-open = Những việc chưa xong:
campaign-close-open-phase = { $name } còn đến hết ngày { $ends }
campaign-close-open-closing = { $name }: { $what } { $deadline }
campaign-close-not-running = Phong trào này không còn diễn ra. Gõ /phongtrao để xem.
campaign-close-done = Đã kết thúc: { $title }. Đã báo tới { $count } nhóm.
campaign-close-told = Đồng chí { $name } đã kết thúc phong trào “{ $title }”.
campaign-closed-heading = Kết thúc: { $title }
campaign-closed-text = Phong trào thi đua đã kết thúc. Trân trọng cảm ơn các đồng chí, các đơn vị đã tham gia.

campaign-reopen-nothing = Không có phong trào nào đã kết thúc để mở lại.
campaign-reopen-which = Mở lại phong trào nào?
campaign-reopen-reason-ask = Lý do mở lại? Lý do được báo tới các nhóm.
campaign-reopen-confirm-ask = Mở lại phong trào và báo cho các nhóm?
campaign-reopen-not-closed = Phong trào này không ở trạng thái đã kết thúc. Gõ /phongtrao để xem.
campaign-reopen-heading = Mở lại: { $title }
campaign-reopen-text = Phong trào tiếp tục. Lý do: { $reason }
campaign-reopen-told = Đồng chí { $name } đã mở lại phong trào “{ $title }”. Lý do: { $reason }
campaign-reopen-done = Đã mở lại: { $title }. Đã báo tới { $count } nhóm.

# Nhắc theo đợt
phase-opening-heading = Bắt đầu { $name }
phase-opening-text = Từ ngày { $starts } đến hết ngày { $ends }. Đề nghị các đồng chí, các đơn vị tích cực hưởng ứng.
phase-closing-heading = Sắp kết thúc { $name }
phase-closing-last-heading = Ngày cuối của { $name }
phase-closing-text = Còn { $days } ngày, đến hết ngày { $ends }. Đề nghị các đồng chí, các đơn vị tập trung hoàn thành các chỉ tiêu, nhiệm vụ của đợt.
phase-closing-today = Hôm nay { $ends } là ngày cuối của đợt. Đề nghị các đồng chí, các đơn vị hoàn thành các chỉ tiêu, nhiệm vụ của đợt.
phase-closing-summary = Tổng kết đợt
phase-closing-by = { $what }, hạn { $deadline }

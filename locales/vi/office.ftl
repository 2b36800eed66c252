### Cơ quan: danh bạ, vai trò, nhật ký, cài đặt, ngày nghỉ.

command-manage-roster = Xem, nhập và sửa danh bạ của cơ quan
command-transfer-member = Chuyển một người sang đơn vị khác
command-manage-roles = Phân quyền cho từng người
command-change-settings = Xem và đổi cài đặt của cơ quan
command-change-working-days = Xem và sửa ngày nghỉ, ngày làm bù
command-show-log = Xem nhật ký thay đổi và nhật ký gửi tin

## Dùng chung khi hỏi người, hỏi đơn vị

office-member-gone = Không còn người này trong danh bạ. Gõ /danhba để xem danh bạ hiện nay.
office-name-with-unit = { $name } – { $unit }
office-no-unit-called = Không có đơn vị “{ $name }”. Đồng chí chọn một đơn vị trong danh sách hoặc gõ đúng tên.
office-nobody-called = Không có ai tên “{ $name }” trong danh bạ. Đồng chí gõ lại họ tên hoặc mã.
office-not-your-unit = Đồng chí chỉ làm được việc này cho đơn vị của mình. Việc của đơn vị khác do Văn phòng làm.
office-too-many-called = Có { $count } người phù hợp. Đồng chí gõ đủ họ tên hoặc mã.

## Báo tin không gửi được

delivery-failed = Không gửi được tin tới { $name }: { $why }. Xem chi tiết bằng lệnh /nhatky.
delivery-why-blocked = người nhận đã chặn trợ lý
delivery-why-deactivated = tài khoản đã bị xóa hoặc khóa
delivery-why-removed = trợ lý đã bị đưa ra khỏi nhóm
delivery-why-notFound = cuộc trò chuyện không còn nữa
delivery-why-notStarted = người nhận chưa mở chat riêng với trợ lý
delivery-why-notLinked = người nhận chưa liên kết tài khoản chat nào
delivery-why-groupRemoved = nhóm đã được gỡ khỏi cơ quan
delivery-why-other = nền tảng chat không nhận tin này

## Tệp bảng

table-tooLarge = Tệp quá lớn. Danh sách tối đa 20 MB; đồng chí bỏ hình ảnh và các trang không cần rồi gửi lại.
table-notATable = Tệp này không phải bảng. Đồng chí gửi tệp Excel (.xlsx) hoặc .csv.
table-empty = Tệp này không có dữ liệu. Đồng chí kiểm tra lại rồi gửi tệp khác.
table-oldExcel = Tệp thuộc định dạng Excel cũ (.xls). Đồng chí mở bằng Excel, chọn Lưu thành, kiểu .xlsx rồi gửi lại.
table-encrypted = Tệp có mật khẩu. Đồng chí bỏ mật khẩu rồi gửi lại.
table-damaged = Không đọc được tệp, có thể tệp bị hỏng. Đồng chí mở bằng Excel, lưu lại rồi gửi.
table-zipBomb = Tệp chứa quá nhiều dữ liệu nén nên không được mở. Đồng chí chép bảng sang một tệp mới rồi gửi lại.

## Danh bạ: cột

roster-column-ordinal = STT
roster-column-name = Họ và tên
roster-column-unit = Đơn vị
roster-column-position = Chức vụ
roster-column-roles = Vai trò
roster-column-phone = Số điện thoại
roster-column-email = Email
roster-column-code = Mã
roster-column-eligibility = Đối tượng thi đua
roster-column-startsOn = Từ ngày

## Danh bạ: thực đơn

roster-menu = Việc cần làm
roster-menu-ask = Đồng chí muốn làm gì với danh bạ? Có thể gõ ngay họ tên hoặc mã để xem một người.
roster-menu-import = Nhập từ tệp
roster-menu-find = Tìm một người
roster-menu-add = Thêm một người
roster-menu-download = Tải danh bạ (.xlsx)
roster-empty = Danh bạ chưa có ai. Đồng chí nhập từ tệp Excel hoặc thêm từng người.
roster-people = Số người
roster-linked = Đã liên kết
roster-people-total = Tổng số
roster-count-in-campaign = Thuộc đối tượng thi đua
roster-person = Người
roster-find-ask = Đồng chí tìm ai? Gõ họ tên (không cần dấu) hoặc mã.
roster-sheet = Danh bạ
roster-writing = Đang lập tệp danh bạ…
roster-written = Danh bạ ngày { $day }, { $count } người. Sửa tệp này rồi nhập lại cũng được.

## Danh bạ: nhập từ tệp

roster-file = Tệp danh bạ
roster-file-ask = Đồng chí gửi tệp danh bạ (.xlsx hoặc .csv).
roster-file-hint = Cần cột Họ và tên, Đơn vị. Có thể thêm: Chức vụ, Vai trò, Số điện thoại, Email, Mã, Đối tượng thi đua, Từ ngày. Tệp được kiểm tra trước, chưa ghi gì.
roster-reading = Đang kiểm tra tệp { $file }…
roster-importing = Đang nhập tệp { $file }…
roster-import-dropped = Đã hủy. Danh bạ không thay đổi.
roster-imported = Đã nhập danh bạ
roster-imported-next = Người mới cần mã liên kết để dùng trợ lý. Người có tên trong tệp sau này chỉ cần nhập lại cả tệp.
roster-left-out = Còn { $count } lỗi, các dòng đó chưa được nhập. Đồng chí sửa trong tệp rồi nhập lại cả tệp.
roster-check-heading = Kiểm tra tệp { $file }
roster-changed-meanwhile = Danh bạ hoặc ngày đã thay đổi từ lần kiểm tra trước nên chưa ghi gì. Đồng chí xem lại kết quả mới.
roster-count-added = Thêm mới
roster-count-changed = Thay đổi
roster-count-left = Không còn trong tệp
roster-count-unchanged = Giữ nguyên
roster-count-problems = Lỗi
roster-problems-intro = ⚠ Các lỗi sau; dòng có lỗi sẽ không được nhập:
roster-problem-line = Dòng { $row }, cột { $column }: { $message }
roster-more-problems = Còn { $count } lỗi nữa, xem đủ trong tệp kèm theo.
roster-problems-sheet = Lỗi
roster-problems-row = Dòng
roster-problems-column = Cột
roster-problems-message = Nội dung lỗi
roster-ignored-headings = Không dùng các cột: { $list }.
roster-new-units = Đơn vị mới sẽ được tạo: { $list }.
roster-added-list = Thêm mới { $count } người:
roster-changed-list = Thay đổi { $count } người:
roster-left-list = Không còn trong tệp { $count } người; sẽ ghi nghỉ từ hôm nay và ngắt liên kết, không xóa dữ liệu:
roster-kept-list = Không có trong tệp nhưng giữ nguyên { $count } người (quản trị hoặc chính đồng chí):
roster-maybe-transfers = { $count } tên vừa nghỉ vừa thêm mới. Nếu là chuyển đơn vị, hãy hủy, thêm cột Mã hoặc dùng /chuyendonvi trước:
roster-maybe-transfer = { $name }: { $from } → { $to }
roster-and-more = … và { $count } người nữa
roster-name-only = { $name }
roster-many-leave = ⚠ Tệp này làm { $count } người (hơn 20% danh bạ) thành đã nghỉ. Có đúng đây là toàn bộ danh bạ không?
roster-nothing-changes = Danh bạ đã khớp với tệp, không có gì để nhập.
roster-nothing-importable = Không có dòng nào nhập được. Đồng chí sửa tệp rồi gửi lại.
roster-change-line = { $name }: { $changes }
roster-change-back = trở lại danh bạ
roster-change-unit = sang { $unit } từ ngày { $day }
roster-change-roles = vai trò: { $roles }
roster-change-counts = thuộc đối tượng thi đua
roster-change-counts-not = không thuộc đối tượng thi đua
roster-change-detail = { $what }: { $value }

## Danh bạ: lỗi

roster-name-missing = thiếu họ và tên
roster-not-a-name = “{ $text }” không phải họ tên
roster-unit-missing = thiếu đơn vị
roster-unknown-role = không có vai trò “{ $role }”; dùng: nhân viên, đầu mối, trưởng đơn vị, văn phòng, lãnh đạo, công đoàn, quản trị
roster-bad-phone = “{ $text }” không phải số điện thoại, ví dụ 0912345678
roster-bad-email = “{ $text }” không phải địa chỉ email
roster-bad-date = không hiểu ngày “{ $text }”, ví dụ 15/7/2022
roster-date-out-of-range = ngày { $day } quá xa; đồng chí kiểm tra lại năm
roster-duplicate-row = trùng hoàn toàn với dòng { $row }
roster-duplicate-code = mã { $code } đã có ở dòng { $row }
roster-duplicate-email = email này đã có ở dòng { $row }
roster-same-name = cùng họ tên, cùng đơn vị với dòng { $row }; thêm cột Mã cho cả hai để phân biệt
roster-code-used = mã này thuộc về một người đã được xóa dữ liệu; dùng mã khác
roster-only-administrators = chỉ người quản trị mới trao được vai trò quản trị
roster-no-heading = không thấy dòng tiêu đề có cột Họ và tên và một cột khác như Đơn vị
roster-no-people = dưới dòng tiêu đề không có ai
roster-no-unit-column = thiếu cột Đơn vị

## Thêm một người

add-name-ask = Họ và tên của người mới?
add-unit-ask = Người này ở đơn vị nào?
add-unit-hint = Bấm một đơn vị, hoặc gõ tên. Tên chưa có sẽ thành đơn vị mới.
add-new-unit = “{ $unit }” là đơn vị mới.
add-position-ask = Chức vụ?
add-phone-ask = Số điện thoại?
add-email-ask = Địa chỉ email?
add-code-ask = Mã cán bộ?
add-code-hint = Mã giúp phân biệt người trùng tên và tìm nhanh. Mỗi người một mã.
add-done = Đã thêm vào danh bạ.
add-came-back = Người này từng có trong danh bạ; đã ghi trở lại cùng quá trình cũ.
add-known = Người này đã có trong danh bạ. Gõ /danhba rồi tìm theo tên. Nếu là người khác trùng tên, hãy ghi Mã cho cả hai.
add-known-as = Người này đã có trong danh bạ (trùng mã, email, số điện thoại hoặc họ tên cùng đơn vị):

## Thẻ một người

card-nothing = chưa có
card-no-unit = chưa thuộc đơn vị nào
card-unit-since = { $unit } (từ { $day })
card-post = Giữ chức vụ lãnh đạo
card-accounts = Tài khoản đã liên kết
card-counts-not = không – { $reason }
card-left = Ngày nghỉ
card-other-units = Quá trình công tác:
card-span = { $unit }: { $from } – { $to }
card-span-open = { $unit }: từ { $from }

button-transfer = Chuyển đơn vị
button-roles = Phân quyền
button-eligibility = Đối tượng thi đua
button-edit-member = Sửa thông tin
button-mark-left = Ghi nghỉ
button-import = Nhập
button-import-and-leave = Nhập và ghi nghỉ { $count } người

edit-part = Thông tin
edit-part-ask = Đồng chí muốn sửa thông tin nào?
edit-value = Giá trị mới
edit-value-ask = { $what } mới là gì?
edit-clear = Bỏ trống
edit-post-ask = Người này có giữ chức vụ lãnh đạo không? (Một số phong trào ưu tiên người không giữ chức vụ.)
edit-taken = { $what } “{ $value }” đang thuộc về { $name }. Đồng chí kiểm tra lại.
edit-done = Đã sửa.

eligibility-ask = Người này có thuộc đối tượng tham gia phong trào thi đua không?
eligibility-reason = Lý do
eligibility-reason-ask = Vì sao không thuộc đối tượng? Ví dụ: nghỉ thai sản, mới về cơ quan.
eligibility-from-ask = Tính từ ngày nào? Bỏ qua nếu từ hôm nay.
eligibility-to = Đến hết ngày
eligibility-to-ask = Đến hết ngày nào? Bỏ qua nếu chưa biết.
eligibility-ends-before = Ngày kết thúc phải sau ngày bắt đầu.
eligibility-done = Đã ghi: đối tượng thi đua – { $answer }, từ ngày { $day }.

leave-ask = Người này nghỉ từ ngày nào?
leave-hint = Ví dụ: hôm nay, 01/7/2022. Từ ngày đó không còn trong danh bạ.
leave-not-yet = Chưa đến ngày này. Đồng chí ghi nghỉ khi đến ngày, hoặc gõ một ngày không sau hôm nay.
leave-not-yourself = Đồng chí không ghi nghỉ cho chính mình được. Nhờ một người quản trị khác.
leave-explained = { $name } sẽ ra khỏi danh bạ, tài khoản chat bị ngắt liên kết. Đăng ký và quá trình cũ vẫn giữ.
leave-already = { $name } đã nghỉ từ ngày { $day }. Muốn nhận lại, dùng Thêm một người trong /danhba với đúng họ tên hoặc mã.
leave-done = Đã ghi nghỉ cho { $name }.

## Chuyển đơn vị

transfer-who = Chuyển ai? Gõ họ tên hoặc mã.
transfer-where = Chuyển đến đơn vị nào?
transfer-from = Đơn vị hiện nay
transfer-to = Đơn vị mới
transfer-starts = Từ ngày
transfer-when = Chuyển từ ngày nào? Bỏ qua nếu từ hôm nay.
transfer-when-hint = Trước ngày này mọi số liệu vẫn tính cho đơn vị cũ.
transfer-ends-roles = Vai trò ở đơn vị cũ sẽ hết cùng ngày: { $roles }. Nếu cần, phân quyền lại sau khi chuyển.
transfer-already-there = Người này đang ở đơn vị đó rồi.
transfer-done = Đã chuyển { $name } sang { $unit } từ ngày { $day }.
transfer-told = Văn phòng đã ghi: đồng chí thuộc { $unit } từ ngày { $day }. Nếu chưa đúng, đồng chí báo lại Văn phòng.

## Phân quyền

roles-who = Phân quyền cho ai? Gõ họ tên hoặc mã.
roles-which = Chọn tất cả vai trò người này có từ hôm nay, rồi bấm Xong. Không có vai trò nào: chọn nhân viên.
roles-now = { $name } hiện có vai trò: { $roles }.
roles-line = { $role }: { $may }
roles-may-member = đăng ký, nộp việc của mình; ai trong danh bạ cũng có
roles-may-unitContact = đăng ký thay, xem ai còn thiếu và duyệt liên kết trong đơn vị mình
roles-may-unitHead = như đầu mối, nhận đôn đốc của đơn vị mình
roles-may-officer = làm mọi việc của Văn phòng: danh bạ, phong trào, thông báo, cài đặt
roles-may-leader = xem mọi số liệu, danh sách và nhật ký
roles-may-union = nhận việc và thông báo dành cho công đoàn
roles-may-administrator = như Văn phòng, và trao hoặc thu quyền quản trị
roles-none-alone = “Nhân viên” nghĩa là không có vai trò nào khác. Đồng chí bỏ chọn một bên.
roles-last-administrator = Đây là người quản trị cuối cùng. Đồng chí trao quyền quản trị cho người khác trước.
roles-unchanged = { $name } đã có đúng vai trò này: { $roles }. Không có gì thay đổi.
roles-done = Đã phân quyền cho { $name }: { $roles }.
roles-told = Vai trò của đồng chí từ hôm nay: { $roles }. Gõ /trogiup để xem các lệnh.

## Cài đặt

settings-which = Đồng chí muốn đổi mục nào?
settings-setting = Mục
settings-value = Giá trị mới
settings-value-ask = { $setting }: đồng chí chọn hoặc gõ giá trị mới.
settings-now = Hiện nay: { $value }
settings-default = Mặc định ({ $value })
settings-default-short = mặc định
settings-never = không nhắc
settings-days = { $days } ngày trước
settings-unset = chưa có
settings-unchanged = Mục này đang là “{ $value }” rồi, không có gì thay đổi.
settings-done = Đã đổi { $setting }: { $value }. Các lời nhắc đã được tính lại.
settings-reminders-in-quiet-hours = Giờ nhắc việc { $time } nằm trong giờ yên lặng; tin sẽ chờ đến { $quiet }.
settings-profile = Cơ quan
settings-of-office = Nhịp làm việc
settings-of-campaign = Phong trào
settings-of-deadline = Thời hạn
settings-of-anniversary = Ngày lễ, kỷ niệm
settings-of-pledge = Đăng ký thi đua
settings-of-announcement = Thông báo
settings-of-privacy = Dữ liệu cá nhân
button-more-settings = Cài đặt khác

setting-office-name = Tên cơ quan
setting-office-name-hint = Tên đầy đủ, như trên văn bản của cơ quan.
setting-office-parent = Cơ quan chủ quản
setting-office-parent-hint = Ghi trên tên cơ quan trong văn bản, ví dụ UBND tỉnh Hà Tĩnh.
setting-office-language = Ngôn ngữ chung
setting-office-language-hint = Dùng trong nhóm và cho người chưa chọn ngôn ngữ.
setting-office-language-vi = Tiếng Việt
setting-office-language-en = Tiếng Anh
setting-reminder-time = Giờ nhắc việc
setting-reminder-time-hint = Lời nhắc gửi vào giờ này của ngày làm việc. Ví dụ: 08:00.
setting-quiet-from = Giờ yên lặng từ
setting-quiet-from-hint = Từ giờ này trợ lý không tự gửi tin. Đặt trùng giờ kết thúc nếu không cần giờ yên lặng.
setting-quiet-to = Giờ yên lặng đến
setting-quiet-to-hint = Đến giờ này trợ lý lại gửi tin.
setting-works-on-saturday = Làm việc thứ Bảy
setting-works-on-saturday-hint = Chọn Có nếu thứ Bảy là ngày làm việc.
setting-address-style = Cách xưng hô
setting-address-style-hint = Cách trợ lý gọi mọi người trong thông báo, lời nhắc.
setting-address-style-comrade = đồng chí
setting-address-style-plain = anh/chị

## Ngày nghỉ, ngày làm bù

days-ask = Đồng chí muốn sửa gì?
days-change = Thay đổi
days-menu-off = Thêm ngày nghỉ
days-menu-work = Thêm ngày làm bù
days-menu-remove = Bỏ một thay đổi
days-days = Ngày
days-which = Ngày nào?
days-which-hint = Một ngày: 15/7/2022. Nhiều ngày: 31/01 - 04/02/2022.
days-name = Tên gọi
days-name-ask = Ngày này gọi là gì?
days-name-hint = Ví dụ: Nghỉ bão, Làm bù ngày 29/4.
days-from-to = { $from } – { $to }
days-backwards = Ngày cuối phải sau ngày đầu.
days-too-many = Mỗi lần tối đa { $max } ngày.
days-this-or-next-year = Chỉ sửa được ngày của năm { $year } và { $next }.
days-off-already = { $days } vốn đã là ngày nghỉ, không có gì thay đổi.
days-work-already = { $days } vốn đã là ngày làm việc, không có gì thay đổi.
days-off-done = Đã ghi ngày nghỉ: { $days } ({ $name }).
days-work-done = Đã ghi ngày làm việc: { $days } ({ $name }).
days-remove-ask = Bỏ thay đổi nào? Ngày đó sẽ lại theo lịch chung.
days-removed = Đã bỏ; ngày { $day } lại theo lịch chung.
days-gone = Thay đổi này đã được bỏ trước đó.
days-replanned = Các lời nhắc đã được tính lại theo lịch mới.
days-holidays-of = Ngày nghỉ năm { $year }
days-own = Thay đổi riêng của cơ quan
days-none-own = Chưa có.
days-law-note = Ngày nghỉ theo Bộ luật Lao động; năm chưa có quyết định hoán đổi thì theo lệ thường. Muốn làm việc vào ngày lễ, chọn Thêm ngày làm bù.
days-line-off = { $weekday }, { $day }: nghỉ – { $name }
days-line-work = { $weekday }, { $day }: làm việc – { $name }
button-more-days = Sửa ngày khác

## Nhật ký

log-audit = Nhật ký thay đổi
log-audit-of = Nhật ký thay đổi: { $area }
log-area-all = Tất cả
log-area-people = Danh bạ
log-area-linking = Tài khoản, nhóm
log-area-campaign = Phong trào
log-area-pledge = Đăng ký
log-area-dates = Thời hạn, ngày lễ
log-area-announcement = Thông báo
log-area-settings = Cài đặt
log-operator = Hệ thống
log-empty = Chưa có gì.
log-empty-day = Ngày này không có tin nào được gửi.
log-deliveries = Nhật ký gửi tin ngày { $day }
log-deliveries-sheet = Gửi tin
log-only-kind = Chỉ xem: { $kind }
log-kind-counts = đã gửi { $sent }, đang chờ { $waiting }, không gửi được { $failed }
log-writing = Đang lập tệp nhật ký…
log-written = Nhật ký, { $count } dòng.
log-column-at = Lúc
log-column-actor = Người làm
log-column-what = Việc
log-column-about = Về
log-column-details = Chi tiết
log-column-to = Gửi tới
log-column-channel = Kênh
log-column-kind = Loại tin
log-column-result = Kết quả
log-column-tries = Số lần thử
log-column-remarks = Ghi chú
button-older = Cũ hơn ›
button-newest = Mới nhất
button-deliveries = Nhật ký gửi tin
button-audit = Nhật ký thay đổi
button-export = Tải về (.xlsx)
button-day-before = ‹ Ngày trước
button-day-after = Ngày sau ›

delivery-state-pending = đang chờ gửi
delivery-state-sending = đang gửi
delivery-state-sent = đã gửi
delivery-state-failed = không gửi được
delivery-state-cancelled = đã hủy
delivery-tries = thử { $count } lần
delivery-possibly-twice = có thể đã gửi hai lần
delivery-several-reminders = Nhiều lời nhắc gộp lại

delivery-kind-answer = Trả lời
delivery-kind-announcement = Thông báo
delivery-kind-roster = Báo thay đổi danh bạ
delivery-kind-delivery-failure = Báo không gửi được

audit-roster-imported = nhập danh bạ (thêm { $added }, đổi { $changed }, nghỉ { $left })
audit-member-added = thêm người vào danh bạ
audit-member-returned = ghi người trở lại danh bạ
audit-member-changed = sửa thông tin trong danh bạ
audit-member-left = ghi nghỉ
audit-member-transferred = chuyển đơn vị
audit-member-roles-changed = phân quyền
audit-member-counted = ghi thuộc đối tượng thi đua
audit-member-excluded = ghi không thuộc đối tượng thi đua
audit-setting-changed = đổi cài đặt
audit-day-off-added = thêm ngày nghỉ
audit-working-day-added = thêm ngày làm việc
audit-day-change-removed = bỏ thay đổi ngày nghỉ

# Việc của các chức năng khác trong nhật ký.
audit-account-linked = liên kết tài khoản chat
audit-account-unlinked = ngắt liên kết tài khoản chat
audit-anniversary-added = thêm ngày kỷ niệm
audit-anniversary-announced = cho báo trước ngày kỷ niệm
audit-anniversary-removed = bỏ ngày kỷ niệm
audit-anniversary-restored = đưa lại ngày kỷ niệm
audit-anniversary-silenced = thôi báo trước ngày kỷ niệm
audit-announcement-cancelled = hủy thông báo
audit-announcement-rescheduled = đổi giờ gửi thông báo
audit-announcement-scheduled = hẹn giờ gửi thông báo
audit-announcement-sent = gửi thông báo
audit-calendar-address-given = lấy địa chỉ lịch
audit-calendar-revoked = thu hồi địa chỉ lịch
audit-campaign-closed = kết thúc phong trào
audit-campaign-drafted = soạn kế hoạch phong trào
audit-campaign-edited = sửa kế hoạch phong trào
audit-campaign-launched = phát động phong trào
audit-campaign-reopened = mở lại phong trào
audit-campaign-returned = trả lại kế hoạch phong trào
audit-campaign-revised = điều chỉnh phong trào đã phát động
audit-campaign-submitted = trình kế hoạch phong trào
audit-deadline-cancelled = bỏ thời hạn
audit-deadline-changed = sửa thời hạn
audit-deadline-done = ghi đã xong việc có thời hạn
audit-deadline-extended = gia hạn
audit-deadline-reopened = mở lại thời hạn
audit-deadline-set = đặt thời hạn
audit-erasure-refused = từ chối đề nghị xóa dữ liệu
audit-erasure-requested = đề nghị xóa dữ liệu cá nhân
audit-erasure-withdrawn = rút đề nghị xóa dữ liệu
audit-group-bound = gắn nhóm chat
audit-group-reminder-muted = tắt một loại nhắc trong nhóm
audit-group-reminder-unmuted = bật lại một loại nhắc trong nhóm
audit-group-removed = trợ lý bị đưa ra khỏi nhóm
audit-group-unbound = gỡ nhóm chat
audit-language-chosen = chọn ngôn ngữ
audit-link-code-made = cấp mã liên kết
audit-link-code-voided = hủy mã liên kết bị lộ
audit-link-request-made = yêu cầu liên kết
audit-link-request-approved = duyệt yêu cầu liên kết
audit-link-request-refused = từ chối yêu cầu liên kết
audit-member-erased = xóa dữ liệu cá nhân
audit-personal-data-exported = tải dữ liệu cá nhân
audit-pledge-amended = sửa đăng ký thi đua
audit-pledge-approved = duyệt đăng ký thi đua
audit-pledge-sentBack = trả lại đăng ký thi đua
audit-pledge-exported = tải danh sách đăng ký
audit-pledge-imported = nhập danh sách đăng ký
audit-pledge-registered = đăng ký thi đua
audit-pledge-withdrawn = rút đăng ký thi đua
audit-role-granted = trao vai trò

delivery-kind-account-linked = Báo liên kết tài khoản
delivery-kind-account-unlinked = Báo ngắt liên kết
delivery-kind-announcement-receipt = Báo kết quả thông báo
delivery-kind-campaign-returned = Trả lại kế hoạch
delivery-kind-deadline-notice = Báo về thời hạn
delivery-kind-erasure-answer = Trả lời đề nghị xóa dữ liệu
delivery-kind-erasure-request = Đề nghị xóa dữ liệu
delivery-kind-group-removed = Báo trợ lý bị đưa ra khỏi nhóm
delivery-kind-link-code-voided = Báo hủy mã liên kết
delivery-kind-link-request = Yêu cầu liên kết
delivery-kind-pledge-approval = Đăng ký chờ duyệt
delivery-kind-pledge-missing = Nhắc người chưa đăng ký
delivery-kind-pledge-told = Báo về đăng ký
audit-campaign-draftDeleted = xóa bản nháp phong trào
delivery-kind-campaign-launch = Phát động phong trào
delivery-kind-campaign-closing = Kết thúc phong trào
delivery-kind-campaign-reopened = Mở lại phong trào
delivery-kind-campaign-correction = Đính chính phong trào

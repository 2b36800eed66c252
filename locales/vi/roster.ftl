### Lời của danh bạ: đơn vị, cán bộ, vai trò.

command-manage-roster = Xem, nhập và sửa danh bạ của cơ quan
command-transfer-member = Chuyển một người sang đơn vị khác
command-manage-roles = Phân quyền cho từng người

## Dùng chung khi hỏi người, hỏi đơn vị
office-member-gone = Không còn người này trong danh bạ. Gõ /danhba để xem danh bạ hiện nay.
office-name-with-unit = { $name } – { $unit }
office-no-unit-called = Không có đơn vị “{ $name }”. Đồng chí chọn một đơn vị trong danh sách hoặc gõ đúng tên.
office-nobody-called = Không có ai tên “{ $name }” trong danh bạ. Đồng chí gõ lại họ tên hoặc mã.
office-too-many-called = Có { $count } người phù hợp. Đồng chí gõ đủ họ tên hoặc mã.

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
roster-button-codes = Phát mã liên kết
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
roster-not-a-unit = “{ $text }” không phải tên đơn vị
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
roles-which = Vai trò đang có được đánh dấu ✓. Bấm để thêm hoặc bỏ, rồi bấm Xong. Muốn bỏ hết: bỏ các dấu, chọn nhân viên.
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

# Units
roster-menu-unit = Đổi tên, kết thúc đơn vị
unit-which = Đơn vị nào?
unit-change = Thay đổi
unit-change-ask = Đồng chí muốn làm gì với đơn vị này?
unit-change-rename = Đổi tên
unit-change-end = Kết thúc (giải thể, sáp nhập)
unit-still-has-people = Đơn vị còn { $count } người. Đồng chí chuyển họ sang đơn vị khác bằng /chuyendonvi, hoặc nhập lại danh bạ, rồi kết thúc đơn vị.
unit-name-ask = Tên mới của đơn vị?
unit-new-name = Tên mới
unit-name-taken = Đã có đơn vị “{ $name }”. Muốn gộp hai đơn vị: chuyển người sang đơn vị kia bằng /chuyendonvi, rồi kết thúc đơn vị này.
unit-name-of-ended = “{ $name }” là tên một đơn vị đã kết thúc. Đồng chí chọn tên khác.
unit-gone = Đơn vị này không còn. Đồng chí gõ /danhba để xem các đơn vị.
unit-end-explained = Từ hôm nay đơn vị không còn trong danh sách và số liệu. Đăng ký, báo cáo đã có vẫn được giữ.
unit-end-groups = Các nhóm chat sau thôi gắn với cơ quan, muốn dùng tiếp thì gõ /gannhom trong nhóm:
unit-renamed = Đã đổi tên “{ $from }” thành “{ $name }”.
unit-renamed-file = Lần nhập danh bạ sau, đồng chí ghi tên mới trong tệp.
unit-ended = Đã kết thúc đơn vị “{ $name }”.
unit-ended-stays = Nếu tệp danh bạ sau này lại có tên đơn vị này, đơn vị được lập lại.
audit-unit-renamed = đổi tên đơn vị “{ $from }”
audit-unit-ended = kết thúc đơn vị

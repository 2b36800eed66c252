### Lời của cuộc trò chuyện: quyền, biểu mẫu, trợ giúp, báo lỗi nhập liệu.

area-start = Bắt đầu
area-campaign = Phong trào
area-pledge = Đăng ký thi đua
area-report = Báo cáo
area-dates = Thời hạn và ngày lễ
area-announce = Thông báo
area-mine = Việc của tôi
area-office = Quản lý

role-member = nhân viên
role-unitContact = đầu mối
role-unitHead = trưởng đơn vị
role-officer = văn phòng
role-leader = lãnh đạo
role-union = công đoàn
role-administrator = quản trị

access-only-in-group = Lệnh này chỉ dùng trong nhóm. Đồng chí hãy gõ lệnh ở nhóm của cơ quan hoặc đơn vị.
access-only-in-private = Lệnh này chỉ dùng trong chat riêng với trợ lý.
access-group-not-bound = Nhóm này chưa được gắn với cơ quan nào. Văn phòng gõ /gannhom tại đây để gắn nhóm.
access-not-linked = Tài khoản này chưa được liên kết với danh bạ của cơ quan. Bấm nút dưới đây để liên kết; liên kết xong sẽ làm tiếp việc đang dở.
access-not-linked-in-group = Tài khoản này chưa được liên kết với danh bạ của cơ quan. Bấm nút dưới đây để liên kết trong chat riêng; liên kết xong sẽ làm tiếp việc đang dở.
access-group-of-another-office = Nhóm này thuộc { $office }, còn tài khoản của đồng chí đã liên kết với cơ quan khác. Đồng chí dùng nhóm của cơ quan mình hoặc chat riêng; nếu cũng công tác tại { $office }, bấm nút dưới đây để liên kết thêm.
access-not-yours = Việc này dành cho: { $roles }. Gõ /trogiup để xem những việc đồng chí có thể làm.

button-answer-privately = Trả lời trong chat riêng
button-back = ‹ Quay lại
button-cancel = Hủy
button-confirm = Xác nhận
button-done = Xong
button-edit = Sửa
button-help = Trợ giúp
button-link = Liên kết tài khoản
button-next-page = Xem thêm ›
button-previous-page = ‹ Trang trước
button-open-private = Mở chat riêng
button-keep = Giữ nguyên
button-drop-all = Bỏ các tệp đã gửi
button-picked = ✓ { $label }
button-not-picked = { $label }
button-resume = Làm tiếp
button-skip = Bỏ qua

field-confirm-ask = Đồng chí kiểm tra lại rồi xác nhận.
field-confirm-label = Xác nhận
field-day = { $day }
field-number = { $value }
field-lines = { $list }
field-list = { $list }
field-empty = Chưa có nội dung. Đồng chí gõ câu trả lời, hoặc bấm Hủy.
field-line-problem = Dòng { $line } “{ $text }”: { $problem }
field-lines-wrong = Có { $count } dòng chưa đúng, chưa dòng nào được ghi. Đồng chí sửa rồi gửi lại toàn bộ danh sách.
field-too-many-lines = Danh sách có { $count } dòng, tối đa { $max } dòng.
field-too-many-files = Tối đa { $max } tệp; không nhận thêm “{ $name }”. Đồng chí bấm Xong để sang bước sau.
field-needs-file = Đồng chí gửi một tệp, không gõ chữ.
field-needs-text = Đồng chí trả lời bằng chữ.
field-not-a-date = Không hiểu ngày này. Ví dụ: 15/7/2022, ngày mai.
field-not-a-number = Không phải một con số. Ví dụ: 12 hoặc 1.234,5.
field-not-an-option = Không có lựa chọn này. Đồng chí bấm một nút, hoặc gõ đúng tên một lựa chọn.
field-not-confirmed = Chưa xác nhận. Đồng chí bấm nút xác nhận, Sửa hoặc Hủy.
field-out-of-range = Phải là số từ { $min } đến { $max }.
field-problem = ⚠ { $problem }
field-too-long = Nội dung dài { $length } ký tự, tối đa { $max } ký tự. Đồng chí rút gọn rồi gửi lại.
field-which-one = Có nhiều kết quả phù hợp. Đồng chí chọn một:

form-button-expired = Nút này đã hết hạn. Đồng chí gõ lại lệnh.
form-cancel-which = Đồng chí muốn hủy việc nào?
form-cancelled = Đã hủy.
form-changed-meanwhile = Biểu mẫu đã thay đổi ở nơi khác. Đồng chí xem lại câu hỏi mới nhất.
form-continues-privately = Phần tiếp theo { $name } trả lời trong chat riêng với trợ lý.
form-edit-which = Đồng chí muốn sửa mục nào?
form-finished-privately = { $name } đã hoàn thành trong chat riêng.
form-gathered = Đã nhận: { $list }.
form-gone = Biểu mẫu này đã hoàn thành hoặc đã hủy. Đồng chí gõ lại lệnh nếu cần.
form-moved-away = Biểu mẫu đã chuyển sang cuộc trò chuyện khác; các nút ở đây không còn hiệu lực.
form-needs-private = Phần tiếp theo cần trả lời riêng. { $name } bấm nút dưới đây để mở chat riêng với trợ lý.
form-not-yours = Biểu mẫu này của người khác. Đồng chí gõ lệnh để mở biểu mẫu của mình.
form-nothing-to-cancel = Không có việc nào đang dở để hủy.
form-nothing-to-resume = Không có việc nào đang dở. Gõ /trogiup để xem các lệnh.
form-old-button = Nút này thuộc câu hỏi cũ. Đồng chí dùng các nút ở câu hỏi mới nhất.
form-others-waiting = Đồng chí còn biểu mẫu đang dở.
form-resume-which = Đồng chí muốn làm tiếp việc nào?

reply-needs-private = Nội dung này chỉ gửi riêng. Đồng chí mở chat riêng với trợ lý rồi gõ lại lệnh.
reply-sent-privately = Đã gửi trong chat riêng của đồng chí.

help-intro = Tôi là trợ lý thi đua của cơ quan. Ở đây đồng chí có thể:
help-intro-unlinked = Tôi là trợ lý thi đua của cơ quan. Đồng chí chưa liên kết tài khoản; hãy liên kết để dùng đủ các lệnh.
help-line = /{ $word } – { $description }
help-areas = Bấm một nhóm việc để xem từng lệnh dùng để làm gì:
help-button-all = Tất cả các việc
help-outro = Gõ lệnh không dấu, có dấu hay viết cách đều được: /dangky, /đăng ký. Đang dở có thể gõ /tieptuc, muốn thôi gõ /huy.

command-help = Xem các việc có thể làm ở đây
command-resume-form = Làm tiếp biểu mẫu đang dở
command-cancel-form = Hủy biểu mẫu đang dở

missed-heading = Tin trong thời gian trợ lý gián đoạn
missed-explained = Những nhắc việc sau đáng lẽ đã gửi sớm hơn.

router-did-not-understand = Xin lỗi, tôi chưa hiểu. Gõ /trogiup để xem các lệnh.
router-unknown-command = Không có lệnh /{ $word }. Gõ /trogiup để xem các lệnh.
router-unknown-command-nearest = Không có lệnh /{ $word }. Có phải ý đồng chí là /{ $nearest }?
router-file-arriving = Đang nhận tệp { $name }…
router-file-not-expected = Hiện không có việc nào đang chờ tệp. Đồng chí gõ lệnh trước, ví dụ /danhba, rồi gửi tệp khi được hỏi.
router-file-too-large = Tệp quá lớn, tối đa { $megabytes } MB.
job-file-gone = Tệp này không còn được lưu. Đồng chí gửi lại tệp.

bug-apology = Xin lỗi, đã có lỗi khi xử lý; chưa có gì được ghi. Đồng chí thử lại; nếu vẫn lỗi, báo người quản trị mã { $code }.

setting-needs-days = Ghi số ngày cách nhau bằng dấu phẩy, mỗi số từ 0 đến 90, tối đa 10 số. Ví dụ: 7, 3, 1.
setting-needs-time = Ghi giờ trong ngày. Ví dụ: 08:00 hoặc 7h30.
setting-needs-yes-no = Chọn Có hoặc Không.

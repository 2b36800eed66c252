### Lời của cơ quan: cài đặt, ngày làm việc, quyền hạn.

command-change-settings = Xem và đổi cài đặt của cơ quan
command-change-working-days = Xem và sửa ngày nghỉ, ngày làm bù

office-not-your-unit = Đồng chí chỉ làm được việc này cho đơn vị của mình. Việc của đơn vị khác do Văn phòng làm.

## Cài đặt
settings-which = Đồng chí muốn đổi mục nào?
settings-setting = Mục
settings-value = Giá trị mới
settings-value-ask = { $setting }: đồng chí chọn hoặc gõ giá trị mới.
settings-now = Hiện nay: { $value }
settings-default = Mặc định ({ $value })
settings-default-short = mặc định
settings-never = không nhắc
settings-working-days-after = sau { $days } ngày làm việc
setting-needs-working-days = Ghi số ngày làm việc sau hạn, từ 1 đến 90, cách nhau bằng dấu phẩy. Ví dụ: 1, 5.
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
settings-of-report = Báo cáo
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
setting-notice-groups = Nhóm nhận tin chung
setting-notice-groups-hint = Nơi nhận tin của cả cơ quan: đợt thi đua, thời hạn chung, mở đăng ký, ngày kỷ niệm. Chọn nhóm toàn cơ quan thì nhóm đơn vị chỉ nhận khi cơ quan không có nhóm chung.
setting-notice-groups-office = Nhóm toàn cơ quan
setting-notice-groups-all = Tất cả các nhóm
setting-address-style = Cách xưng hô
setting-address-style-hint = Cách trợ lý gọi mọi người trong thông báo, lời nhắc.
# Giữ nguyên chữ này cả khi trợ lý xưng “anh/chị”, nên viết tách.
setting-address-style-comrade = đồng{ " " }chí
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

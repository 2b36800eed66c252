### Ngày lễ, ngày kỷ niệm và lịch trên điện thoại.

command-show-anniversaries = Xem các ngày lễ, ngày kỷ niệm sắp tới
command-add-anniversary = Thêm ngày lễ, ngày kỷ niệm

reminder-anniversary-ahead = Báo trước ngày kỷ niệm
reminder-anniversary-day = Tin trong chính ngày kỷ niệm
setting-anniversary-days-before = Báo trước ngày kỷ niệm (ngày)
setting-anniversary-days-before-hint = Rơi vào ngày nghỉ thì báo vào ngày làm việc trước đó. Tin của chính ngày kỷ niệm không dời.

anniversary-title-soon = Ngày lễ, kỷ niệm trong 60 ngày tới
anniversary-title-month = Ngày lễ, kỷ niệm trong tháng này
anniversary-title-year = Ngày lễ, kỷ niệm trong năm
anniversary-title-all = Tất cả ngày lễ, kỷ niệm của cơ quan
anniversary-span-soon = 60 ngày tới
anniversary-span-month = Tháng này
anniversary-span-year = Cả năm
anniversary-span-all = Tất cả
anniversary-none-in-span = Không có ngày nào trong khoảng này.
anniversary-none-yet = Cơ quan chưa có ngày lễ, ngày kỷ niệm nào trong danh sách.

anniversary-line = { $day } ({ $weekday }) – { $name }: { $remarks }
anniversary-line-name = { $day } ({ $weekday }) – { $name }
anniversary-line-year-only = { $name }: { $years } (từ năm { $year }; chưa rõ ngày)
anniversary-years = { $years } năm
anniversary-years-class = { $years } năm – { $class }
anniversary-roundYear = năm tròn
anniversary-fifthYear = năm lẻ 5
anniversary-today = hôm nay
anniversary-left = còn { $days } ngày
anniversary-past = đã qua
anniversary-lunar = ngày { $date } âm lịch
anniversary-every-year = ngày { $date } hằng năm
anniversary-origin-year = năm { $year }
anniversary-origin = { $origin }
anniversary-outside-phase = ⚠ ngoài thời gian của { $phase }
anniversary-not-announced = không thông báo
anniversary-retired = đã thôi tổ chức, không thông báo
anniversary-ready = lập thành tích chào mừng kỷ niệm { $years } năm { $name } ({ $origin } - { $day })
anniversary-ready-without-years = lập thành tích chào mừng { $name } ({ $day })
anniversary-ready-label = Câu dùng trong văn bản:
anniversary-ceremony-hint = Theo Nghị định 111/2018/NĐ-CP (Điều 4, Điều 9): ngày thành lập, ngày truyền thống của bộ, ngành, địa phương chỉ tổ chức lễ kỷ niệm vào năm tròn; các năm khác tuyên truyền, phát động thi đua.

anniversary-ahead = { $days ->
    [1] Ngày mai là ngày kỷ niệm
   *[other] Còn { $days } ngày đến ngày kỷ niệm
}
anniversary-commemoration = Kỷ niệm { $years } năm { $name } ({ $origin } - { $day })
anniversary-commemoration-class = { $line } – { $class }
anniversary-commemoration-without-years = { $name } ({ $day })
anniversary-on-day = ngày { $day }
anniversary-greeting = Hôm nay, { $when }
anniversary-greeting-late = Ngày { $day } vừa qua là ngày kỷ niệm

anniversary-ask-way = Đồng chí muốn thêm ngày nào?
anniversary-way-major = Bảy ngày lễ lớn và ngày 11/6
anniversary-way-catalogue = Chọn từ danh mục
anniversary-way-own = Tự ghi (một hoặc nhiều ngày)
anniversary-ask-catalogue = Gõ tên hoặc ngày cần tìm, ví dụ: công đoàn, 27/7. Nhiều ngày thì mỗi ngày một dòng.
anniversary-catalogue-hint = Không cần gõ dấu. Cũng có thể bấm một nút.
anniversary-ask-own = Ghi mỗi ngày kỷ niệm một dòng, hoặc dán cả đoạn từ kế hoạch.
anniversary-own-hint = Ví dụ: Ngày thành lập Sở (28/8/1945); Ngày Giỗ Tổ (10/3 âm lịch); Ngày thành lập cơ quan (2005); 92 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022).
anniversary-ask-phase = Các ngày này thuộc đợt thi đua nào trong kế hoạch?
anniversary-no-phase = Không thuộc đợt nào
anniversary-label-way = Cách thêm
anniversary-label-picked = Từ danh mục
anniversary-label-items = Các ngày kỷ niệm
anniversary-label-phase = Đợt thi đua
anniversary-label-origin = Ngày gốc
anniversary-label-next = Sắp tới
anniversary-label-ready = Câu dùng trong văn bản
anniversary-label-state = Tình trạng
anniversary-label-announced = Có thông báo
anniversary-label-silent = { $name } (không thông báo)

anniversary-read = Đã đọc được { $count } ngày:
anniversary-item = { $line } (gốc: { $origin })
anniversary-item-first = { $name } (gốc: { $origin })
anniversary-beware = ⚠ Đồng chí lưu ý:
anniversary-known = “{ $name }” đã có trong danh sách, sẽ bỏ qua.
anniversary-wrong-years = “{ $name }”: ghi { $stated } năm, nhưng từ { $origin } đến { $year } là { $years } năm. Trợ lý dùng { $years } năm; nếu năm gốc sai, bấm Sửa.
anniversary-wrong-day = “{ $name }”: ngày kỷ niệm ghi { $stated } không trùng ngày gốc. Trợ lý theo ngày gốc; nếu sai, bấm Sửa.
anniversary-catalogue-differs = “{ $name }”: danh mục ghi { $date }. Nếu đồng chí ghi nhầm, bấm Sửa.
anniversary-item-outside = “{ $name }” rơi vào ngày { $day }, ngoài thời gian của { $phase }; trợ lý theo ngày, không theo đợt.
anniversary-item-unverified = “{ $name }”: ngày hoặc năm trong danh mục chưa đối chiếu được với văn bản, đồng chí kiểm tra lại.
anniversary-item-retired = “{ $name }” đã thôi tổ chức; sẽ không thông báo, trừ khi đồng chí bật lại.
anniversary-unverified = Ngày hoặc năm trong danh mục chưa đối chiếu được với văn bản.

anniversary-added = ✓ Đã thêm { $count } ngày kỷ niệm
anniversary-skipped = Bỏ qua { $count } ngày đã có.
anniversary-all-known = Các ngày này đều đã có trong danh sách. Gõ /ngayle để xem.
anniversary-no-date = chưa có ngày hoặc năm. Ví dụ: Ngày thành lập Sở (28/8/1945)
anniversary-bad-date = không hiểu ngày “{ $date }”. Ví dụ: 28/8/1945, 10/3 âm lịch, 2005
anniversary-no-name = chưa có tên ngày kỷ niệm
anniversary-in-future = năm { $year } còn ở phía trước, không thể là năm gốc
anniversary-not-in-catalogue = Có { $count } dòng chưa rõ là ngày nào, chưa ghi gì. Đồng chí gõ lại, hoặc dùng cách “Tự ghi”.
anniversary-several-fit = “{ $text }” có thể là: { $names }
anniversary-none-fits = “{ $text }” không có trong danh mục
anniversary-gone = Ngày này không còn trong danh sách. Gõ /ngayle để xem danh sách mới.
anniversary-already-there = Ngày này đã có trong danh sách.

anniversary-manage = Quản lý ngày kỷ niệm
anniversary-manage-ask = Bấm một ngày để bật, tắt thông báo hoặc xóa khỏi danh sách.
anniversary-removed = đã xóa khỏi danh sách
anniversary-button-list = Danh sách
anniversary-button-back = ‹ Quản lý
anniversary-button-add = Thêm ngày kỷ niệm
anniversary-button-add-more = Thêm nữa
anniversary-button-manage = Quản lý
anniversary-button-off = Tắt thông báo
anniversary-button-on = Bật thông báo
anniversary-button-remove = Xóa khỏi danh sách
anniversary-button-restore = Khôi phục

calendar-button = Lịch trên điện thoại
calendar-button-file = Tải tệp .ics
calendar-button-new = Tạo địa chỉ
calendar-button-renew = Tạo địa chỉ mới
calendar-button-revoke = Thu hồi địa chỉ
calendar-address = Địa chỉ lịch của riêng đồng chí: { $address } – thêm vào ứng dụng Lịch của điện thoại (mục “Lịch đăng ký”) hoặc Outlook; lịch tự cập nhật.
calendar-known = Đồng chí đã có một địa chỉ lịch, tạo ngày { $since }. Địa chỉ chỉ hiện một lần; nếu không còn giữ, hãy tạo địa chỉ mới, địa chỉ cũ sẽ hết hiệu lực.
calendar-keep-secret = Ai có địa chỉ này đều xem được lịch. Đừng chia sẻ; lỡ lộ thì thu hồi.
calendar-only-this-machine = Địa chỉ này chỉ mở được trên chính máy đang chạy trợ lý. Trên điện thoại, đồng chí dùng tệp .ics.
calendar-only-file = Trợ lý chưa có địa chỉ trên mạng, nên chỉ gửi được tệp lịch. Tệp không tự cập nhật.
calendar-revoked = ✓ Đã thu hồi. Địa chỉ cũ không còn mở được lịch.
calendar-nothing-to-revoke = Đồng chí không có địa chỉ lịch nào đang dùng.
calendar-empty = Chưa có thời hạn hay ngày kỷ niệm nào để đưa vào lịch.
calendar-file-coming = Đang soạn tệp lịch…
calendar-file-caption = Mở tệp trên điện thoại để thêm vào Lịch.
calendar-name = Thi đua – { $office }
calendar-deadline = Hạn: { $what }
calendar-opening = { $what }
calendar-anniversary = { $name } ({ $years })
calendar-data = Địa chỉ lịch riêng
calendar-data-given = Tạo ngày
calendar-data-revoked = Thu hồi ngày

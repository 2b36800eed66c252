### Thông báo: soạn, xem trước, gửi ngay hoặc hẹn giờ, kết quả gửi.

command-announce = Soạn và gửi thông báo tới các nhóm hoặc tới từng người
command-list-announcements = Xem thông báo đang hẹn giờ và đã gửi
command-reschedule-announcement = Đổi giờ gửi một thông báo đang hẹn

announcement-heading = Thông báo của { $office }
announcement-correction-heading = Đính chính thông báo lúc { $sent } của { $office }
announcement-instant = { $time } ngày { $day }

announcement-text-ask = Đồng chí soạn nội dung thông báo.
announcement-text-hint = Có thể viết nhiều đoạn, tối đa { $max } ký tự; chữ được gửi đúng như đã gõ.
announcement-text-label = Nội dung
announcement-file-ask = Đồng chí gửi ảnh hoặc tệp kèm theo, hoặc bấm Bỏ qua.
announcement-file-label = Tệp kèm theo
announcement-audience-ask = Thông báo gửi tới đâu?
announcement-audience-label = Nơi nhận
announcement-audience-allGroups = Tất cả các nhóm
announcement-audience-groups = Một số nhóm
announcement-audience-everyone = Riêng từng người trong danh bạ
announcement-audience-roles = Riêng từng người theo vai trò
announcement-audience-units = Riêng từng người của đơn vị
announcement-audience-same = Như thông báo được đính chính
announcement-groups-ask = Chọn các nhóm rồi bấm Xong.
announcement-groups-label = Nhóm
announcement-roles-ask = Chọn các vai trò rồi bấm Xong.
announcement-roles-label = Vai trò
announcement-units-ask = Chọn các đơn vị rồi bấm Xong.
announcement-units-label = Đơn vị
announcement-people-label = Cá nhân
announcement-nobody-there = Chưa có ai thuộc lựa chọn này trong danh bạ. Đồng chí chọn thêm hoặc chọn nơi nhận khác.

announcement-to-all-groups = tất cả các nhóm
announcement-to-groups = { $groups }
announcement-to-everyone = riêng từng người trong danh bạ
announcement-to-roles = riêng từng người có vai trò: { $roles }
announcement-to-units = riêng từng người của { $units }

announcement-reach-label = Số nơi nhận
announcement-reach-groups = { $count } nhóm
announcement-reach-groups-and-people = { $groups } nhóm và { $people } người nhận riêng vì nơi họ dùng chưa có nhóm
announcement-reach-people = { $count } người
announcement-reach-some-people = { $count } người, trong đó { $unreachable } người chưa nhận được vì chưa liên kết hoặc đã chặn trợ lý

announcement-when-ask = Gửi khi nào?
announcement-when-hint = Bấm Gửi ngay, hoặc gõ ngày giờ, ví dụ: 8h30 ngày mai, 14:00 15/7/2022.
announcement-when-label = Thời điểm gửi
announcement-now = Gửi ngay
announcement-time-not-understood = Không hiểu thời điểm này. Đồng chí gõ cả ngày và giờ, ví dụ: 8h30 ngày mai, 14:00 15/7/2022; hoặc bấm Gửi ngay.
announcement-time-is-past = { $asked } đã qua (bây giờ là { $now }). Đồng chí gõ một thời điểm sau đó.
announcement-time-too-far = Chỉ hẹn được trong vòng một năm. Đồng chí gõ ngày gần hơn.
announcement-time-passed-meanwhile = Giờ đã hẹn vừa trôi qua. Đồng chí bấm Sửa để chọn giờ khác.
announcement-timing-label = Giờ nghỉ
announcement-in-quiet-hours = { $at } nằm trong giờ yên lặng của cơ quan. Đồng chí chọn:
announcement-on-day-off = { $at } là ngày nghỉ ({ $name }). Đồng chí chọn:
announcement-send-better = Gửi lúc { $at }
announcement-insist = Vẫn gửi lúc { $at }
announcement-insist-now = Vẫn gửi ngay

announcement-preview = Người nhận sẽ thấy đúng như sau:
announcement-preview-end = (hết nội dung)
announcement-confirm-ask = Đồng chí kiểm tra lại rồi gửi.
announcement-confirm-button = Gửi thông báo

announcement-on-its-way = Thông báo đang được gửi đi.
announcement-receipt-follows = Kết quả gửi sẽ được báo riêng cho đồng chí sau ít phút.
announcement-scheduled = Đã hẹn gửi lúc { $at }
announcement-scheduled-explained = Trước giờ gửi có thể đổi giờ hoặc hủy, tại đây hoặc bằng /dsthongbao.
announcement-went-out = Thông báo hẹn giờ “{ $text }” đã được gửi đi.
announcement-went-nowhere = Đến giờ gửi thông báo “{ $text }” nhưng không còn nơi nhận nào. Gõ /thongbao để gửi lại tới nơi khác.

announcement-button-receipt = Xem kết quả gửi
announcement-button-refresh = Làm mới
announcement-button-correct = Gửi đính chính
announcement-button-change-time = Đổi giờ gửi
announcement-button-cancel = Hủy gửi
announcement-button-cancel-sure = Hủy thông báo này
announcement-button-keep = Giữ lại
announcement-button-write = Soạn thông báo
announcement-button-list = ‹ Danh sách

announcement-cancel-ask = Hủy thông báo “{ $text }” hẹn gửi lúc { $at }?
announcement-cancelled = Đã hủy thông báo “{ $text }” hẹn gửi lúc { $at }. Nội dung đã soạn:
announcement-rescheduled = Đã đổi giờ gửi: { $at }.
announcement-which-ask = Đổi giờ thông báo nào?

announcement-none = Chưa có thông báo nào.
announcement-none-scheduled = Không có thông báo nào đang hẹn giờ. Gõ /thongbao để soạn thông báo mới.
announcement-scheduled-heading = Đang hẹn giờ
announcement-sent-heading = Đã gửi
announcement-line = { $at } – { $text }
announcement-gone = Không tìm thấy thông báo này. Gõ /dsthongbao để xem danh sách.
announcement-not-yours = Kết quả gửi chỉ dành cho người soạn thông báo và Văn phòng.
announcement-is-sent = Thông báo này đã được gửi đi, không hủy hay đổi giờ được nữa. Đồng chí có thể gửi đính chính từ /dsthongbao.
announcement-is-scheduled = Thông báo này chưa đến giờ gửi. Gõ /dsthongbao để xem.
announcement-is-cancelled = Thông báo này đã bị hủy. Gõ /thongbao để soạn lại.
announcement-state-label = Tình trạng
announcement-state-scheduled = hẹn gửi lúc { $at }
announcement-state-sent = đã gửi lúc { $at }
announcement-state-cancelled = đã hủy (hẹn lúc { $at })

announcement-receipt-heading = Kết quả gửi thông báo
announcement-sent-at-label = Gửi lúc
announcement-waiting-label = Đang chờ gửi
announcement-count = { $count }
announcement-arrived = đã tới { $done }/{ $total }
announcement-fate-arrived = ✓ { $name }
announcement-fate-waiting = … { $name }: đang chờ gửi
announcement-fate-failed = ⚠ { $name }: { $why }
announcement-why-notLinked = chưa liên kết tài khoản
announcement-why-blocked = đã chặn trợ lý
announcement-why-groupRemoved = trợ lý không còn trong nhóm
announcement-why-unknown = không rõ tin đã tới hay chưa do mất kết nối
announcement-why-other = không gửi được, xem nhật ký gửi
announcement-unreached = Chưa tới được { $count } người
announcement-and-more = và { $count } nơi khác
announcement-lost-groups = { $count } nhóm đã chọn không còn gắn với cơ quan nên không được gửi.
announcement-possibly-twice = { $count } tin có thể đã tới hai lần do mất kết nối.
announcement-reached-nobody = Không có nơi nhận nào.
announcement-all-settled = Đã gửi xong.
announcement-still-waiting = Chưa gửi xong; bấm Làm mới để xem lại.
announcement-refreshed = Đã cập nhật.

announcement-data-title = Thông báo đã soạn

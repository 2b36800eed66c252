### Lời chỉ dùng trên Zalo, nơi không có nút bấm, không sửa được tin và bot không gửi được tệp.

zalo-more = Xem thêm
zalo-answer-by-number = 👉 Trả lời bằng số, thay cho bấm nút.
zalo-answer-in-group = 👉 Trả lời: nhắc tên trợ lý kèm số, ví dụ: { $call }
zalo-answer-in-group-by = 👉 { $name } trả lời: nhắc tên trợ lý kèm số, ví dụ: { $call }
zalo-answer-several = Chọn nhiều mục một lần: gõ các số cách nhau bằng dấu phẩy, ví dụ: 1, 3.
zalo-type = 👉 Có thể gõ: { $words }.
zalo-or-type = Hoặc gõ: { $words }.
zalo-type-in-group = Có thể nhắc tên @{ $name } kèm chữ: { $words }.
zalo-no-phone = Zalo không chuyển số điện thoại cho trợ lý. Đồng chí chọn cách khác: dùng mã liên kết, hoặc gửi yêu cầu để được duyệt.
zalo-in-private = { $label }: nhắn riêng cho { $name } trên Zalo, gõ { $command }
zalo-in-private-at = { $label }: mở { $address } rồi gõ { $command }
zalo-download = 📎 { $name }
    Tải về (trong 24 giờ): { $address }
zalo-cannot-send-file = 📎 { $name }: chưa gửi được qua Zalo vì trợ lý chưa có địa chỉ web. Đồng chí báo người quản trị đặt PUBLIC_URL, hoặc gõ lệnh này trên nền tảng chat khác.
zalo-file-there = 👉 Gửi tệp tại trang sau (một tệp, trong 24 giờ): { $address }
zalo-file-here = 👉 Gửi tệp ngay trong cuộc trò chuyện này.
zalo-file-here-or-there = 👉 Gửi tệp ngay tại đây; nếu Zalo không nhận loại tệp đó, gửi tại trang sau (trong 24 giờ): { $address }
zalo-file-nowhere = Zalo không chuyển tệp cho trợ lý, và trợ lý chưa có địa chỉ web để nhận tệp. Đồng chí báo người quản trị đặt PUBLIC_URL, hoặc gõ lệnh này trên nền tảng chat khác.
zalo-file-in-private = 👉 Gửi tệp trong chat riêng: nhắn riêng cho { $name } trên Zalo, gõ /tieptuc
zalo-list-expired = Danh sách này đã hết hạn. Đồng chí gõ lại lệnh để xem danh sách mới.
zalo-list-nothing = Không có danh sách nào đang chờ trả lời. Gõ /trogiup để xem các lệnh.
zalo-list-replaced = Danh sách này đã được thay bằng nội dung mới hơn, nên số vừa gõ chưa được dùng. Đồng chí xem tin mới nhất rồi trả lời lại, hoặc gõ lại lệnh.
zalo-list-noSuchNumber = Không có số này trong danh sách. Đồng chí trả lời bằng một số từ 1 đến { $most }.
zalo-list-ambiguous = Có nhiều mục cùng tên. Đồng chí trả lời bằng số của mục cần chọn.
zalo-list-close = Đã đóng danh sách.
zalo-unsupported = Trợ lý trên Zalo chỉ đọc được tin nhắn chữ. Cần gửi tệp, đồng chí gõ lệnh trước rồi mở đường dẫn trợ lý gửi. Gõ /trogiup để xem các lệnh.
zalo-unsupported-text = Trợ lý trên Zalo chỉ đọc được tin nhắn chữ. Gõ /trogiup để xem các lệnh.

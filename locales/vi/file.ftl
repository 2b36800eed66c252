### Lời của các trang web gửi và nhận tệp.

file-page-title = Trợ lý thi đua
file-page-size = { $kilobytes } KB
file-page-download = Tải tệp về
file-page-yours = Đường dẫn này dành riêng cho người nhận và sẽ hết hạn; đồng chí không chuyển tiếp cho người khác.
file-page-choose = Chọn tệp cần gửi
file-page-send = Gửi tệp
file-page-once = Mỗi đường dẫn gửi được một tệp, tối đa { $megabytes } MB. Gửi xong, đồng chí quay lại cuộc trò chuyện để làm tiếp.
file-page-received = Đã nhận tệp { $name }. Đồng chí quay lại cuộc trò chuyện để làm tiếp.
file-page-none = Chưa có tệp nào được chọn. Đồng chí chọn một tệp rồi bấm Gửi tệp.
file-page-too-large = Tệp quá lớn, tối đa { $megabytes } MB. Đồng chí chọn tệp nhỏ hơn.
file-page-used = Đường dẫn này đã được dùng. Muốn gửi tệp khác, đồng chí gõ /tieptuc trong cuộc trò chuyện để nhận đường dẫn mới.
file-page-gone = Đường dẫn này không đúng, đã hết hạn hoặc không còn dành cho đồng chí. Đồng chí gõ lại lệnh trong cuộc trò chuyện để nhận đường dẫn mới.
file-page-from-elsewhere = Yêu cầu này đến từ một trang khác nên không được nhận. Đồng chí mở lại đường dẫn từ cuộc trò chuyện.

# Những câu chỉ Slack cần: trên hộp thoại và trên trang cài đặt.
slack-title = Thi đua
slack-waiting = Đang xử lý…
slack-send = Gửi
slack-close = Đóng
slack-open-form = Mở biểu mẫu
slack-answered-privately = Trợ lý trả lời trong tin nhắn riêng.
slack-installed = Đã cài đặt trợ lý cho không gian làm việc { $team }. Có thể đóng trang này và mở Slack.
slack-not-installed = Chưa cài đặt được trợ lý. Hãy mở lại liên kết cài đặt và chấp thuận trong Slack.
slack-app-description = Trợ lý tổ chức phong trào thi đua: đăng ký, báo cáo, nhắc hạn, thông báo
slack-any-command = Mọi việc khác của trợ lý: gõ tên lệnh ở phía sau
slack-any-command-usage = dangky

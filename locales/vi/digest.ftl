### Bản tổng hợp cho lãnh đạo và Văn phòng: theo yêu cầu, và tự gửi theo lịch.

command-show-digest = Xem bản tổng hợp phong trào thi đua

settings-of-digest = Bản tổng hợp
setting-digest-weekly = Gửi bản tổng hợp hằng tuần
setting-digest-weekly-hint = Gửi riêng lãnh đạo và Văn phòng. Rơi vào ngày nghỉ thì gửi vào ngày làm việc kế tiếp trong tuần.
setting-digest-weekly-never = không gửi
setting-digest-weekly-monday = Thứ Hai
setting-digest-weekly-tuesday = Thứ Ba
setting-digest-weekly-wednesday = Thứ Tư
setting-digest-weekly-thursday = Thứ Năm
setting-digest-weekly-friday = Thứ Sáu
setting-digest-weekly-saturday = Thứ Bảy
setting-digest-weekly-sunday = Chủ nhật
setting-digest-time = Giờ gửi bản tổng hợp
setting-digest-time-hint = Ví dụ: 08:00. Rơi vào giờ yên lặng thì gửi khi hết giờ yên lặng.
setting-digest-at-phase-end = Gửi bản tổng hợp khi hết đợt
setting-digest-at-phase-end-hint = Ngày làm việc đầu tiên sau khi hết đợt, số liệu tính đến hết ngày cuối của đợt.
setting-digest-before-closing = Gửi bản tổng hợp trước hạn tổng kết (ngày)
setting-digest-before-closing-hint = Tính từ ngày cuối còn kịp, ví dụ: 3 hoặc 7, 3. Rơi vào ngày nghỉ thì gửi vào ngày làm việc trước đó.
reminder-digest = Bản tổng hợp

digest-heading = Tổng hợp thi đua ngày { $day }
digest-heading-past = Tổng hợp thi đua tính đến hết ngày { $day }
digest-picture-day = Số liệu đến ngày { $day }
digest-coverage = Đăng ký thi đua
digest-coverage-people = Cá nhân đã đăng ký
digest-coverage-units = Đơn vị đăng ký đủ
digest-of = { $done }/{ $total }
digest-targets = Chỉ tiêu
digest-targets-standing = đăng ký đủ { $pledged }/{ $counted }, báo cáo đạt { $reached }/{ $counted }
digest-ahead = Sắp tới
digest-ahead-deadline = { $day }: hạn { $what }
digest-ahead-anniversary = { $day }: { $name }
digest-ahead-years = { $day }: { $name }, { $years }
digest-alt-coverage = đăng ký { $done }/{ $total }
digest-report-counts = đúng hạn { $inTime }, trễ hạn { $late }, đã duyệt { $accepted }, chờ xác nhận { $waitingForHead }, bị trả lại { $sentBack }, chưa nộp { $missing }, quá hạn { $overdue }

digest-button-targets = Chỉ tiêu ({ $count })
digest-button-units = Đơn vị ({ $count })
digest-button-reports = Báo cáo ({ $count })
digest-button-difficulties = Khó khăn, kiến nghị ({ $count })
digest-button-examples = Gương điển hình ({ $count })
digest-button-ahead = Sắp tới ({ $count })
digest-button-other-day = Xem ngày khác
digest-title-targets = Chỉ tiêu, đến ngày { $day }
digest-title-units = Đăng ký theo đơn vị, đến ngày { $day }
digest-title-reports = Báo cáo, đến ngày { $day }
digest-title-difficulties = Khó khăn, kiến nghị các đơn vị nêu, đến ngày { $day }
digest-title-examples = Gương điển hình, cách làm hay các đơn vị nêu, đến ngày { $day }
digest-title-ahead = 30 ngày tới, từ ngày { $day }
digest-nothing = Chưa có gì ở mục này.

digest-ask-campaign = Tổng hợp phong trào thi đua nào?
digest-ask-day = Tổng hợp tính đến hết ngày nào?
digest-day = Ngày
digest-day-hint = Ví dụ: 30/6/2022. Lần sau có thể gõ luôn: /tonghop 30/6/2022.
digest-day-ahead = Ngày { $day } chưa tới. Đồng chí gõ hôm nay ({ $today }) hoặc một ngày đã qua.
digest-day-without-campaign = Ngày { $day } chưa có phong trào thi đua nào được phát động. Gõ một ngày muộn hơn, hoặc gõ /tonghop để xem hôm nay.
digest-preparing = Đang lập bản tổng hợp, sẽ có ngay.
digest-campaign-gone = Không tìm thấy phong trào thi đua này. Gõ /tonghop để xem lại từ đầu.

### Lời của bảng tính, văn bản xuất ra và khung của văn bản.

command-show-exports = Xuất bảng tính, văn bản, lịch

paper-heading = Xuất tệp
paper-sheets = Bảng tính (.xlsx)
paper-of-campaign = Phong trào: { $campaign }
paper-of-unit = Chỉ gồm số liệu của { $unit }.
paper-papers = Văn bản (.docx)
paper-drafts = Dự thảo theo thể thức Nghị định 30/2020/NĐ-CP; văn thư ghi số, người có thẩm quyền ký.
paper-calendar = Lịch (.ics)
paper-own-data = Dữ liệu cá nhân của mình: gõ /dulieutoi.
paper-which = Đồng chí cần văn bản nào?
paper-preparing = Đang lập tệp, xong sẽ gửi riêng cho đồng chí…
paper-sheets-caption = Bảng tính đồng chí cần
paper-sheets-file = Số liệu thi đua
paper-caption = Dự thảo văn bản
paper-finish = Đồng chí kiểm tra lại nội dung, ghi số và trình ký trước khi phát hành.
paper-none-now = Chưa có gì để lập tệp này. Gõ /xuat để xem những gì xuất được.
paper-not-yours = Tệp này không thuộc phạm vi của đồng chí. Gõ /xuat để xem những gì đồng chí xuất được.

paper-button-calendar = Lịch thời hạn, ngày kỷ niệm
paper-button-all-sheets = Tất cả trong một tệp
paper-button-campaign = Xem: { $campaign }

sheet-pledges = Danh sách đăng ký
sheet-coverage = Tỷ lệ đăng ký
sheet-reports = Báo cáo
sheet-figures = Kết quả chỉ tiêu
sheet-obligations = Nghĩa vụ, thời hạn
sheet-deliveries = Nhật ký gửi tin

paper-summary-report = Báo cáo tổng hợp của cơ quan
paper-pledge-list = Danh sách đăng ký (văn bản)
paper-unit-report = Báo cáo của đơn vị

audit-export-made = xuất tệp

## Khung văn bản
paper-draft = DỰ THẢO
paper-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-number = Số: {"        "}/{ $symbol }
paper-symbol-report = BC
paper-blank-symbol = ......
paper-blank-place = ............
paper-dateline = { $place }, ngày { $day } tháng { $month } năm { $year }
paper-authority = THỦ TRƯỞNG CƠ QUAN
paper-unit-authority = TRƯỞNG ĐƠN VỊ
paper-type-report = BÁO CÁO
paper-addressed-to = Kính gửi:
paper-copies = Nơi nhận:
paper-copy-above = - Như trên;
paper-copy-file = - Lưu: VT.
paper-copy-unit = - Lưu: Đơn vị.

## Cài đặt
settings-of-paper = Văn bản
setting-paper-place = Địa danh
setting-paper-place-hint = Ghi trước ngày tháng của văn bản, ví dụ Hà Tĩnh.
setting-paper-symbol = Ký hiệu cơ quan
setting-paper-symbol-hint = Chữ viết tắt tên cơ quan trong ký hiệu văn bản, ví dụ SNV.
setting-paper-drafter = Ký hiệu đơn vị soạn thảo
setting-paper-drafter-hint = Ghi sau ký hiệu cơ quan trên công văn, ví dụ VP.
setting-paper-authority = Quyền hạn, chức vụ người ký
setting-paper-authority-hint = Mỗi dòng cách nhau bằng dấu chấm phẩy, ví dụ KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC.
setting-paper-signer = Họ tên người ký
setting-paper-signer-hint = Không ghi học hàm, học vị, ví dụ Trần Đình Khôi.

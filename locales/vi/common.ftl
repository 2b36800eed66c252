### Lời dùng chung cho mọi chức năng.

yes = Có
no = Không
cancel = Hủy
confirm = Xác nhận

weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ nhật

# Cách ghi thời hạn: “trước ngày” không tính ngày đó.
deadline-before = trước ngày { $stated } — chậm nhất hết ngày { $last }
deadline-before-from = từ ngày { $starts } đến trước ngày { $stated } — chậm nhất hết ngày { $last }
deadline-by = đến hết ngày { $stated }
deadline-within = từ ngày { $starts } đến hết ngày { $stated }
deadline-none = không thời hạn
deadline-none-from = từ ngày { $starts }, không thời hạn

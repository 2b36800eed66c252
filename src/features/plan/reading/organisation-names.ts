// The words with which names of bodies and posts begin in Vietnamese office documents.

const NAMES =
  'Sở|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|Hội đồng|Văn phòng|Trường|Nhà trường|Bệnh viện|Trung tâm|Công đoàn|Liên đoàn|LĐLĐ|Đoàn|Ban|BCH|BTV|BGH|Bộ|Cục|Chi cục|Tổng cục|Vụ|Viện|Kho bạc|Ngân hàng|Bảo hiểm|BHXH|Công an|Đảng ủy|Đảng uỷ|Huyện ủy|Huyện uỷ|Quận ủy|Thị ủy|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Thành đoàn|Tỉnh đoàn|Huyện đoàn|Hội|Mặt trận|Phòng|Chi bộ|Đảng bộ|Cụm|Khối|Thuế|Công ty|Tổng công ty|Đài|Báo|Tòa án|Toà án|Thanh tra|Quân khu|Học viện|Đại học|Chi đoàn|Liên đội|Thường trực|Trạm|Hạt|Đội|Khoa|Tổ|Nhà|Liên minh|Tiểu khu|Viện kiểm sát|Kiểm toán|Tập đoàn|Tạp chí|Bảo tàng|Thư viện|Nhà hát|Ga|Cảng|Trại|Nhóm|Chi hội|Phân hội|Phân viện|Hợp tác xã|Sư đoàn|Lữ đoàn|Bộ đội|Đồn|Hải quan|Vườn|Khu|Bến|Quỹ|Hiệp hội|Cơ quan|Điện lực|Bưu điện|Nhà máy|Xí nghiệp|Chi nhánh|Ủy viên|Tổng|Trung đoàn'
const POSTS =
  'Khối trưởng|Cụm trưởng|Trưởng|Phó Trưởng|Thủ trưởng|Giám đốc|Hiệu trưởng|Chủ tịch|Chánh Văn phòng|Chánh|Bí thư|Lãnh đạo|Thủ tướng|Bộ trưởng|Tổng Giám đốc|Đồng chí|Giáo viên|Cán bộ'
const GROUPS = 'Các|Mỗi|Từng|Toàn thể|Toàn bộ|Tất cả|Những|Cấp ủy|Tập thể|Cá nhân|Đơn vị|Phòng'

/** Begins the name of a body that can issue a plan. */
export const BODY_START = new RegExp(`(?:${NAMES})(?![\\p{L}])`, 'u')
/** Begins whoever may owe something: a body, a post or a group of them; any case of the first letter. */
export const ACTOR_START = new RegExp(
  `^(?:${[NAMES, POSTS, GROUPS].join('|')}|các|mỗi|từng|toàn thể|đơn vị|phòng|ban|tổ|khối trưởng|cụm trưởng|thủ trưởng|nhà trường)(?![\\p{L}])`,
  'u',
)
/** Begins whoever something is sent to. */
export const ADDRESSEE_START = new RegExp(
  `^(?:${[NAMES, POSTS].join('|')}|các|phòng|ban|tổ|bộ phận|nhà trường|lãnh đạo|thường trực|đồng chí|cơ quan|khối trưởng|cụm trưởng|cấp có thẩm quyền|cấp trên)(?![\\p{L}])`,
  'u',
)

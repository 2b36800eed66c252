// What the page itself says, in both languages; what the bot says comes from the program.

const vi = {
  title: 'Trợ lý thi đua',
  home: 'Về trang đầu',
  tagline: 'dùng thử',
  language: 'English',
  whom: 'Đóng vai ai?',
  playing: 'Đang đóng vai',
  change: 'Đổi người',
  close: 'Đóng',
  search: 'Tìm theo tên, đơn vị, vai trò',
  nobody: 'Không tìm thấy ai.',
  others: 'Ngoài danh bạ',
  unlinked: 'chưa liên kết',
  chats: 'Các cuộc trò chuyện',
  bot: 'Trợ lý thi đua',
  privateChat: 'Chat riêng với trợ lý',
  group: 'Nhóm',
  botLeft: 'Trợ lý không còn trong nhóm này.',
  unread: n => `${n} tin chưa đọc`,
  back: 'Quay lại',
  conversation: 'Cuộc trò chuyện',
  earlier: 'Xem tin cũ hơn',
  empty: 'Chưa có tin nhắn. Gõ /trogiup để xem các việc có thể làm.',
  emptyGroup: 'Chưa có tin nhắn. Trong nhóm, trợ lý chỉ nghe lệnh bắt đầu bằng /, tin nhắc @thidua và tin trả lời nó.',
  compose: 'Nhập tin nhắn',
  send: 'Gửi',
  attach: 'Gửi tệp',
  replyHere: 'Trả lời tin này',
  replyingTo: 'Trả lời',
  cancelReply: 'Bỏ trả lời',
  edited: 'đã sửa',
  me: 'Tôi',
  download: 'Tải về',
  openPicture: 'Mở hình',
  answered: 'Đã trả lời',
  submit: 'Trả lời',
  linesHint: 'Mỗi dòng một mục.',
  filter: 'Lọc lựa chọn',
  noOption: 'Không có lựa chọn nào khớp.',
  mayBeEmpty: '(không bắt buộc)',
  needsAnswer: 'Chưa có câu trả lời.',
  clock: 'Đồng hồ của cơ quan',
  clockControls: 'Chỉnh giờ',
  nextEvent: 'Đến sự kiện kế tiếp',
  oneDay: '+1 ngày',
  toDate: 'Đến thời điểm',
  move: 'Chuyển',
  moving: 'Đang chuyển…',
  moved: (moment, n) => (n === 0 ? `Đã đến ${moment}.` : `Đã đến ${moment}: ${n} việc tới hạn vừa được làm.`),
  noEvent: 'Không còn sự kiện nào phía trước.',
  clockFixed: 'Đồng hồ theo giờ thật vì đang nối với nền tảng chat thật.',
  clockMustAdvance: 'Chọn một thời điểm muộn hơn bây giờ.',
  offline: 'Mất kết nối với chương trình. Đang thử lại…',
  failed: 'Chưa gửi được. Xin thử lại.',
  welcome: {
    title: 'Phong trào thi đua ngay trong nhóm chat',
    what: 'Cán bộ gõ /dangky trong nhóm là đăng ký xong; trợ lý tự báo ngày lễ, nhắc hạn và chỉ nhắc người còn việc.',
    where: office =>
      `Đây là bản dùng thử với cơ quan mẫu ${office}: mọi người đều là nhân vật giả định, không có gì gửi ra ngoài máy này.`,
    try: 'Ba việc nên thử',
    pledge: ['Đăng ký thi đua', 'Đóng vai một người, gõ /dangky trong nhóm của cơ quan và trả lời từng câu.'],
    time: [
      'Cho thời gian trôi',
      'Bấm “Đến sự kiện kế tiếp” (trên điện thoại: bấm “Chỉnh giờ” trước) rồi xem thông báo tự đến các nhóm.',
    ],
    officer: [
      'Đóng vai Văn phòng',
      'Gõ /dsdangky để xem đơn vị nào còn thiếu, /thongbao để báo cho các nhóm, /han để xem các thời hạn.',
    ],
    playAs: name => `Đóng vai ${name}`,
    more: 'Hoặc chọn bất kỳ ai trong danh sách. Mở thêm một cửa sổ nữa để hai người nói chuyện với nhau.',
  },
  roles: {
    member: 'nhân viên',
    unitContact: 'đầu mối',
    unitHead: 'trưởng đơn vị',
    officer: 'văn phòng',
    leader: 'lãnh đạo',
    union: 'công đoàn',
    administrator: 'quản trị',
  },
  errors: {
    'too-large': 'Tệp quá lớn, tối đa 50 MB.',
    'clock-backwards': 'Đồng hồ chỉ đi tới. Chọn một thời điểm muộn hơn.',
    'clock-too-far': 'Mỗi lần chỉ chuyển được tối đa 20 năm.',
    'clock-fixed': 'Đồng hồ theo giờ thật vì đang nối với nền tảng chat thật.',
    'no-phone': 'Người này chưa có số điện thoại để chia sẻ.',
    'no-person': 'Không còn người này. Hãy chọn người khác.',
    'no-chat': 'Người này không thấy cuộc trò chuyện đó.',
  },
}

const en = {
  title: 'Emulation assistant',
  home: 'To the first page',
  tagline: 'sandbox',
  language: 'Tiếng Việt',
  whom: 'Whom do you play?',
  playing: 'You play',
  change: 'Change',
  close: 'Close',
  search: 'Search by name, unit or role',
  nobody: 'Nobody found.',
  others: 'Not on the roster',
  unlinked: 'not linked',
  chats: 'Chats',
  bot: 'Emulation assistant',
  privateChat: 'Private chat with the assistant',
  group: 'Group',
  botLeft: 'The assistant is no longer in this group.',
  unread: n => `${n} unread`,
  back: 'Back',
  conversation: 'Conversation',
  earlier: 'Show earlier messages',
  empty: 'No messages yet. Type /help to see what you can do.',
  emptyGroup:
    'No messages yet. In groups the assistant hears only commands starting with /, mentions of @thidua and replies to it.',
  compose: 'Write a message',
  send: 'Send',
  attach: 'Send a file',
  replyHere: 'Reply to this message',
  replyingTo: 'Reply to',
  cancelReply: 'No reply',
  edited: 'edited',
  me: 'Me',
  download: 'Download',
  openPicture: 'Open the picture',
  answered: 'Answered',
  submit: 'Answer',
  linesHint: 'One item per line.',
  filter: 'Filter the options',
  noOption: 'No option fits.',
  mayBeEmpty: '(optional)',
  needsAnswer: 'There is no answer yet.',
  clock: 'The clock of the office',
  clockControls: 'Move it',
  nextEvent: 'To the next event',
  oneDay: '+1 day',
  toDate: 'To a moment',
  move: 'Move',
  moving: 'Moving…',
  moved: (moment, n) => (n === 0 ? `It is ${moment}.` : `It is ${moment}; things that ran: ${n}.`),
  noEvent: 'There is no event ahead.',
  clockFixed: 'The clock keeps real time because a real chat platform is connected.',
  clockMustAdvance: 'Choose a moment later than now.',
  offline: 'The program does not answer. Trying again…',
  failed: 'It could not be sent. Please try again.',
  welcome: {
    title: 'Emulation campaigns in the group chat',
    what: 'Staff type /pledge in the group and have pledged; the assistant announces anniversaries and deadlines and reminds only who still owes something.',
    where: office =>
      `This is a sandbox with a sample office, ${office}: everybody is invented and nothing leaves this machine. The assistant speaks Vietnamese until you type /language.`,
    try: 'Three things to try',
    pledge: ['Make a pledge', 'Play somebody, type /pledge in the group of the office and answer the questions.'],
    time: [
      'Let time pass',
      'Press “To the next event” (on a phone after “Move it”) and watch announcements reach the groups.',
    ],
    officer: [
      'Play the officer',
      'Type /pledges to see which units are missing, /announce to tell the groups, /deadlines for what is due.',
    ],
    playAs: name => `Play ${name}`,
    more: 'Or choose anybody from the list. Open a second window to let two people talk.',
  },
  roles: {
    member: 'staff',
    unitContact: 'unit contact',
    unitHead: 'head of unit',
    officer: 'officer',
    leader: 'leader',
    union: 'union',
    administrator: 'administrator',
  },
  errors: {
    'too-large': 'The file is too large: at most 50 MB.',
    'clock-backwards': 'The clock only moves forward. Choose a later moment.',
  },
}

const known = { vi, en }

/** `?lang=en` or `vi`; Vietnamese otherwise. */
export const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi'
export const texts = known[language]
export const otherLanguage = language === 'vi' ? 'en' : 'vi'

const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
const format = (options, timeZone) => new Intl.DateTimeFormat(locale, { ...options, timeZone })

export function timeText(at, timeZone) {
  return format({ hour: '2-digit', minute: '2-digit', hour12: false }, timeZone).format(at)
}

export function dayText(at, timeZone) {
  return format({ weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }, timeZone).format(at)
}

/** `yyyy-mm-ddThh:mm` as a date-and-time field wants it, in the office's zone. */
export function fieldText(at, timeZone) {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }
  const parts = new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).formatToParts(at)
  const part = type => parts.find(one => one.type === type).value
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The instant at which the zone's clocks show such a field's value. */
export function instantOf(field, timeZone) {
  const guess = new Date(`${field}:00Z`)
  const shown = new Date(`${fieldText(guess, timeZone)}:00Z`)
  return new Date(guess.getTime() - (shown.getTime() - guess.getTime()))
}

/** Without accents and case, for searching. */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
}

export function sizeText(bytes) {
  const units = bytes < 1024 * 1024 ? [bytes / 1024, 'kB'] : [bytes / 1024 / 1024, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.max(units[0], 0.1))} ${units[1]}`
}

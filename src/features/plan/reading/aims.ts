// Tells which amounts outside the sections of targets are plainly aimed at.
import type { TargetItem } from './plan-reading.ts'
import { namesSomeone } from './target-words.ts'

const AIMS = /phấn đấu|ít nhất|tối thiểu|chỉ tiêu|mục tiêu|mỗi (?!năm|tháng|tuần|quý|ngày|đợt|giai|lần|khi)/iu
// What is to be there in the end; "tổ chức 01 lớp" is only work.
const BRINGS_ABOUT =
  /(?:^|[;:]\s*)(?:vận động|xây dựng|kết nạp|trồng|thành lập|phát triển|xóa|nhân rộng|sửa chữa|hiến|giúp đỡ)\s[^,;.]{0,40}?\d/iu

/** "Tỷ lệ … đạt từ 90% trở lên" aims at something; a bare "đạt 95%" may tell of last year. */
function isAimedShare(sentence: string, one: TargetItem): boolean {
  return (
    /phấn đấu/iu.test(sentence) || (one.comparator !== 'eq' && /(?:đạt|tỷ lệ|tỉ lệ|công suất|quá)/iu.test(sentence))
  )
}

/** Outside the sections of targets only a share of someone, or an amount that is plainly aimed at. */
export function isClear(sentence: string, one: TargetItem, isOpening: boolean): boolean {
  if (one.unit === 'percent') {
    return one.subject === null ? isAimedShare(sentence, one) : isOpening || namesSomeone(one.subject)
  }
  return (
    (AIMS.test(sentence) || BRINGS_ABOUT.test(sentence) || /^đăng ký/iu.test(one.outcome)) &&
    !/khen thưởng|giải thưởng|tặng thưởng/iu.test(sentence)
  )
}

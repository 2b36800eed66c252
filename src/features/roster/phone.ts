// One spelling for every phone number, so that what a roster says and what a platform shares can be compared.

/**
 * `+84 912 345 678`, `84912345678`, `912345678` (Excel eats the zero) and `0912.345.678` are all `0912345678`;
 * of several numbers in one cell the first mobile one counts. A foreign number needs its `+` or `00` and keeps the plus.
 * Undefined when anything in the text is no number.
 */
export function normalPhone(text: string): string | undefined {
  const parts = text.split(/[,;/\n]|\s[-–]\s/u).flatMap(part => part.trim() || [])
  const numbers = parts.map(oneNumber)
  if (numbers.length === 0 || numbers.some(number => number === undefined)) return undefined
  return numbers.find(number => number?.length === 10 && !number.startsWith('02')) ?? numbers[0]
}

function oneNumber(text: string): string | undefined {
  const compact = text.replace(/[\s.()-]/gu, '').replace(/^00/u, '+')
  if (!/^\+?\d+$/u.test(compact)) return undefined
  if (/^\+(?!84)/u.test(compact)) return compact.length >= 9 && compact.length <= 16 ? compact : undefined
  const national = nationalDigits(compact.replace('+', ''))
  return /^0\d{9,10}$/u.test(national) ? national : undefined
}

function nationalDigits(digits: string): string {
  if (digits.startsWith('0')) return digits
  return digits.startsWith('84') && digits.length > 10 ? `0${digits.slice(2).replace(/^0/u, '')}` : `0${digits}`
}

// Names of files as any system takes them: the words without accents, joined by dashes.
import { fold } from '../language/vietnamese.ts'

const LONGEST = 80

/** "Đăng ký thi đua", "2022-01-25" → "dang-ky-thi-dua-2022-01-25". */
export function fileName(...parts: readonly string[]): string {
  const plain = fold(parts.join(' ')).replace(/[^a-z0-9]+/gu, '-')
  return plain.slice(0, LONGEST).replace(/^-+|-+$/gu, '') || 'tep'
}

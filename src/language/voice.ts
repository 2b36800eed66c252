// Which voice speaks to somebody: their language and, in Vietnamese, whether the office says "đồng chí" or "anh/chị".
import type { Language } from './translate.ts'

/** `vi-plain` is Vietnamese that says "anh/chị". */
export type Voice = Language | 'vi-plain'

/** The office's setting; its values are `comrade` ("đồng chí", unless told otherwise) and `plain` ("anh/chị"). */
export const addressStyleKey = 'address-style'

export function voiceFor(language: Language, addressStyle: string | undefined): Voice {
  return language === 'vi' && addressStyle === 'plain' ? 'vi-plain' : language
}

/** A source of texts that says "đồng chí", saying "anh/chị" instead; what users typed never passes here. */
export function plainly(source: string): string {
  return source.replaceAll('đồng chí', 'anh/chị').replaceAll('Đồng chí', 'Anh/chị')
}

// Text to and from Zalo: composed accents, nothing a database refuses, nothing Zalo would take for a mention.
import { nfc } from '../../language/vietnamese.ts'

/** As it is kept: databases refuse NUL and half characters. */
export function typed(text: string): string {
  return nfc(text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\uFFFD'))
}

/** In groups of an Official Account `[@…]` calls people: user text must not. */
export function uncalled(text: string): string {
  return text.replaceAll('[@', '[\u2060@')
}

// What stands on an office's papers besides its name: place, symbols, and who signs.
import { type Setting, textSetting } from '../setting.ts'

/** Empty leaves dots for the clerk. */
export const paperPlace = textSetting('paper-place', '', 60)
export const paperSymbol = textSetting('paper-symbol', '', 30)
/** Of the unit that drafts; stands behind the office's on letters. */
export const paperDrafter = textSetting('paper-drafter', '', 30)
/** One line each between semicolons: "KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC". */
export const paperAuthority = textSetting('paper-authority', '', 150)
export const paperSigner = textSetting('paper-signer', '', 80)

export const paperSettings: readonly Setting[] = [paperPlace, paperSymbol, paperDrafter, paperAuthority, paperSigner]

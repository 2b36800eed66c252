// Which strings of letters can be one written Vietnamese syllable: initial, rime and a tone the rime allows.

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
// A syllable that ends in a stop takes the sharp or the heavy tone only.
const STOPPED = /(?:p|t|c|ch)$/u
const SHARP_OR_HEAVY = /[\u0301\u0323]/u
const INITIALS = 'ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x'
const SPLIT = new RegExp(`^(${INITIALS})?(.*)$`, 'u')
// Without tones; i/y and the three ways of writing the same vowel before a consonant are kept apart as people write them.
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên
   ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oăc
   oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc
   uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưng ươc
   ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu`.split(/\s+/u),
)
const AFTER_QU = new Set(
  `a ac ach ai an ang anh ao at ay ăc ăn ăng ăt ân âng ât ây e en eo et ê ên i it y ych yên yêt ynh yt ơ ôc`.split(
    /\s+/u,
  ),
)
const BEFORE_FRONT_VOWEL = /^[ieêy]/u

/** Whether the letters, any case, form one syllable of Vietnamese spelling. Names and loanwords mostly do not. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(TONES) ?? []
  if (tones.length > 1) return false
  const [, initial = '', rime = ''] = SPLIT.exec(decomposed.replace(TONES, '').normalize('NFC')) ?? []
  if (!fits(initial, rime)) return false
  return !STOPPED.test(rime) || SHARP_OR_HEAVY.test(tones[0] ?? '')
}

function fits(initial: string, rime: string): boolean {
  if (initial === 'gi') return rime === '' || rime === 'n' || rime === 'êng' || RIMES.has(rime)
  if (initial === 'qu') return AFTER_QU.has(rime)
  if (!RIMES.has(rime)) return false
  if (initial === 'k' || initial === 'gh' || initial === 'ngh') return BEFORE_FRONT_VOWEL.test(rime)
  if (initial === 'c' || initial === 'g' || initial === 'ng') return !BEFORE_FRONT_VOWEL.test(rime)
  return true
}

// Reads the text layer of a .pdf from the places of its glyphs, since the order and spaces in the file mean little.
import { isPdfBomb } from './pdf-bomb.ts'
import { readGlyphs } from './pdf-glyphs.ts'
import { linesOfPage } from './pdf-lines.ts'
import type { DocumentProblem, DocumentRead } from './read-document.ts'

const MOST_PAGES = 80
const FEWEST_LETTERS_PER_PAGE = 20

export async function readPdf(bytes: Buffer): Promise<DocumentRead> {
  if (isPdfBomb(bytes)) return refuse('zipBomb')
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: new Uint8Array(bytes),
    // Pictures are no text, and decoding them is what makes a scanned file slow.
    maxImageSize: 1,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const file = await loading.promise
    if (file.numPages > MOST_PAGES) return refuse('tooManyPages')
    const lines: string[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      lines.push(...linesOfPage(await readGlyphs(page, OPS)))
      page.cleanup()
    }
    const letters = lines.join('').match(/\p{L}/gu)?.length ?? 0
    if (letters < FEWEST_LETTERS_PER_PAGE * file.numPages) return refuse('scanned')
    return { ok: true, text: lines.join('\n'), format: 'pdf' }
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await loading.destroy()
  }
}

function refuse(problem: DocumentProblem): DocumentRead {
  return { ok: false, problem }
}

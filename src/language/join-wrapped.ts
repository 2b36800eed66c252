// A list pasted from a page carries the page's line ends: broken sentences become whole again, typed lists stay as they are.

// "- ", "a) ", "1. ", "IV. ": where an item begins.
const marker = /^(?:[-–•+*]\s|(?:[a-zđ]|\d{1,2}|[ivx]{1,4})[.)]\s)/iu
const ended = /[.;:!?…]["”’)/]*$/u
const beginsLower = /^["“(]?\p{Ll}/u
const widestPage = 140
const narrowestPage = 30
/** A line that breaks for lack of room is at least this share of the page's width. */
const fullShare = 0.6

type Page = { readonly width: number; readonly isWrapped: boolean; readonly hasMarkers: boolean }

/** `rows` are trimmed and not empty. A row that continues the one before is joined to it. */
export function joinWrapped(rows: readonly string[]): readonly string[] {
  const page = pageOf(rows)
  const joined: string[] = []
  for (const [index, row] of rows.entries()) {
    const paragraph = joined.at(-1)
    if (paragraph === undefined || !continues(paragraph, rows[index - 1]!, row, page)) joined.push(row)
    else joined[joined.length - 1] = join(paragraph, row)
  }
  return joined
}

function pageOf(rows: readonly string[]): Page {
  const width = Math.max(0, ...rows.map(row => row.length))
  const isFull = (row: string) => row.length >= width * fullShare
  const broken = rows.filter((row, index) => {
    const before = rows[index - 1]
    return before !== undefined && isFull(before) && !ended.test(before) && beginsLower.test(row) && !marker.test(row)
  })
  const hasMarkers = marker.test(rows[0] ?? '')
  const isPage = width >= narrowestPage && width <= widestPage && (hasMarkers || !beginsLower.test(rows[0] ?? ''))
  const isProse = broken.length > 1 || hasMarkers || rows.some(row => ended.test(row))
  return { width, isWrapped: isPage && broken.length > 0 && isProse, hasMarkers }
}

function continues(paragraph: string, before: string, row: string, page: Page): boolean {
  if (marker.test(row)) return false
  if (closes(paragraph, row)) return true
  if (!page.isWrapped || before.endsWith(':')) return false
  if (!ended.test(before)) return before.length >= page.width * fullShare
  return page.hasMarkers && before.length >= page.width * fullShare
}

/** The paragraph opened a quotation or bracket that this row closes. */
function closes(paragraph: string, row: string): boolean {
  return ['“”', '()'].some(([opening, closing]) => {
    const isOpen = paragraph.lastIndexOf(opening!) > paragraph.lastIndexOf(closing!)
    const [closedAt, openedAt] = [row.indexOf(closing!), row.indexOf(opening!)]
    return isOpen && closedAt >= 0 && (openedAt < 0 || closedAt < openedAt)
  })
}

/** "10-" and "NQ/TU" belong together without a space; "kinh tế -" and "xã hội" do not. */
function join(paragraph: string, row: string): string {
  return /[\p{L}\d]-$/u.test(paragraph) ? `${paragraph}${row}` : `${paragraph} ${row}`
}

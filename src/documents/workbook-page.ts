// What the writing library has no words for: the filter over a list, and how a sheet is printed.
import type { Feature, Image } from 'write-excel-file/node'
import type { Sheet } from './workbook.ts'

type PageFeature = Feature<Image['content']>

/** The library has no filter; its own way of adding one is to insert the element right after the sheet's data. */
export function filterFeature(sheets: readonly Sheet[]): PageFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]!
            if (sheet.columns.length === 0) return xml
            const area = `A1:${columnLetters(sheet.columns.length)}${sheet.rows.length + 1}`
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`)
          },
        },
      },
    },
  }
}

/** Printed, all columns stand on one page: the library has no word for it. */
export function fitFeature(): PageFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
      },
    },
  }
}

/** Printed, the heading stands on every page: a name the format reserves (ECMA-376 part 1, 18.2.5). */
export function repeatedHeadings(names: readonly string[]): PageFeature {
  const titles = names.map((name, index) => {
    const sheet = escapeXml(name.replaceAll("'", "''"))
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$1</definedName>`
  })
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: xml => xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
      },
    },
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  const last = String.fromCharCode(65 + ((count - 1) % 26))
  return rest === 0 ? last : columnLetters(rest) + last
}

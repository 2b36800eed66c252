// How an announcement looks: the preview and what everybody gets are these very same blocks.
import { file, heading, image, type Message, message, text } from '../../chat/message.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { dayOf, timeOf } from '../../time/day.ts'

export type AttachedFile = { readonly id: string; readonly name: string; readonly mime: string }

export type AnnouncementContent = {
  readonly text: string
  readonly file?: AttachedFile
  /** When the announcement that this one sets right went out. */
  readonly correctsSentAt?: Date
}

type Sender = { readonly name: string; readonly timeZone: string }

const shownPictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** Paragraphs are blocks of their own, so that a platform cuts a long text between them; the words stay as typed. */
export function announcementMessage(content: AnnouncementContent, office: Sender): Message {
  const { correctsSentAt } = content
  const title = correctsSentAt
    ? phrase('announcement-correction-heading', {
        office: office.name,
        sent: instantPhrase(correctsSentAt, office.timeZone),
      })
    : phrase('announcement-heading', { office: office.name })
  const paragraphs = content.text.split('\n\n').filter(paragraph => paragraph.trim() !== '')
  return message(heading(title), ...paragraphs.map(paragraph => text(paragraph)), attachment(content.file))
}

function attachment(attached: AttachedFile | undefined) {
  if (!attached) return undefined
  return shownPictures.includes(attached.mime) ? image(attached.id, attached.name) : file(attached.id, attached.name)
}

/** "08:00 ngày 27/01/2022", in the office's own time. */
export function instantPhrase(at: Date, timeZone: string): Phrase {
  return phrase('announcement-instant', { time: timeOf(at, timeZone), day: { day: dayOf(at, timeZone) } })
}

/** The beginning of a text on one line, to tell announcements apart; `most` in characters. */
export function excerpt(text: string, most = 60): string {
  const flat = [...text.replace(/\s+/gu, ' ').trim()]
  return flat.length > most
    ? `${flat
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : flat.join('')
}

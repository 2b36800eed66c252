// The buttons that several messages about an announcement share.
import { button, type Choice } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import { sameAudience } from './audience.ts'

export function receiptButton(id: string): Choice {
  return button(phrase('announcement-button-receipt'), 'show-announcement-receipt', { id })
}

/** Writes to the same people again, under the heading of a correction. */
export function correctButton(id: string): Choice {
  return button(phrase('announcement-button-correct'), 'command', { command: 'announce', audience: sameAudience(id) })
}

export function changeTimeButton(id: string): Choice {
  return button(phrase('announcement-button-change-time'), 'command', {
    command: 'reschedule-announcement',
    announcement: id,
  })
}

export function cancelButton(id: string): Choice {
  return { ...button(phrase('announcement-button-cancel'), 'cancel-announcement', { id }), style: 'danger' }
}

// A delivery without files, as the sender would hand it to an adapter; a test says what matters to it.
import type { Delivery } from '../../src/platforms/platform.ts'

export function testDelivery(more: Partial<Delivery> & Pick<Delivery, 'chatKey' | 'isGroup'>): Delivery {
  return {
    message: { blocks: [] },
    token: index => `row.${index}`,
    replaces: [],
    removes: false,
    file: async () => {
      throw new Error('this message has no file')
    },
    alreadySent: [],
    turn: async () => {},
    partSent: async () => {},
    fileUploaded: async () => {},
    createdAt: new Date(),
    ...more,
  }
}

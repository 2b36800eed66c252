// What a speaker may have of what the features offer: asked when the menu is shown, when one is ordered, and when it is done.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import type { Feature } from '../feature.ts'
import type { PaperOffer, SheetOffer } from '../offer.ts'

/** Of the whole office where there is no unit. */
export type AllowedSheet = { readonly offer: SheetOffer; readonly unitId?: string }

/** What units may have comes first, what is the office's alone last. */
export function sheetOffers(all: readonly Feature[]): readonly SheetOffer[] {
  const offers = all.flatMap(feature => feature.sheets ?? [])
  return offers.toSorted((a, b) => Number(b.isForUnits ?? false) - Number(a.isForUnits ?? false))
}

export function paperOffers(all: readonly Feature[]): readonly PaperOffer[] {
  return all.flatMap(feature => feature.papers ?? [])
}

export function allowedSheets(all: readonly Feature[], ctx: OfficeContext): readonly AllowedSheet[] {
  return sheetOffers(all).flatMap((offer): readonly AllowedSheet[] => {
    if (hasRole(ctx, ...offer.who)) return [{ offer }]
    const unitId = ctx.member.unit?.id
    const isOfUnit = offer.isForUnits && unitId !== undefined && hasRole(ctx, 'unitHead', 'unitContact')
    return isOfUnit ? [{ offer, unitId }] : []
  })
}

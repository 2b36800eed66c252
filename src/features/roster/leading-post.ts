// Whether somebody leads: several plans favour those without a leading post, and rosters say it only in the position.
import type { Role } from '../../chat/context.ts'
import { fold } from '../../language/vietnamese.ts'

const LEADING =
  /^(?:(?:q|quyen)\.? )?(?:pho |tong )*(?:giam doc|chanh|truong|chu tich|chu nhiem|cuc truong|vu truong|chi cuc truong|vien truong|hieu truong|bi thu|to truong|doi truong|thu truong|bo truong|hat truong|tram truong|khoi truong|ban truong)(?![a-z])|^pho (?!phong vien)/u

/** From the position as a roster words it ("Phó Trưởng phòng", "Chánh Văn phòng") and the roles in the chat. */
export function holdsLeadingPost(position: string | undefined, roles: readonly Role[]): boolean {
  if (roles.includes('unitHead') || roles.includes('leader')) return true
  return position !== undefined && LEADING.test(fold(position))
}

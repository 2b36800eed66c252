// What every simulated method is given, and the shape it has.
import type { Json, JsonObject } from '../json.ts'
import type { Limits } from '../limits.ts'
import type { Upload } from '../multipart.ts'
import type { World } from '../state.ts'
import type { UpdateQueue } from '../updates.ts'
import type { Webhook } from '../webhook.ts'

export interface MethodContext {
  readonly world: World
  readonly params: JsonObject
  readonly files: ReadonlyMap<string, Upload>
  readonly limits: Limits
  readonly updates: UpdateQueue
  readonly webhook: Webhook
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal
}

/** Returns the `result`; throws ApiError to refuse. */
export type Method = (context: MethodContext) => Json | Promise<Json>

export type MethodTable = Readonly<Record<string, Method>>

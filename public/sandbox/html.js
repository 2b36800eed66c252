// Preact with htm: components written as plain modules, without a build step.

import htm from './vendor/htm.js'
import { h } from './vendor/preact.js'

export { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from './vendor/hooks.js'
export { render } from './vendor/preact.js'

export const html = htm.bind(h)

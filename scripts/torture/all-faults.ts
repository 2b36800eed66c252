// The list of everything that is tried; what needs PostgreSQL is left out where it does not answer.
import type { Fault } from './fault.ts'
import { killForms } from './kill-forms.ts'

export function allFaults({ postgres }: { readonly postgres: boolean }): readonly Fault[] {
  return [
    killForms('sqlite', 'polling'),
    killForms('sqlite', 'webhook'),
    ...(postgres ? [killForms('postgresql', 'polling'), killForms('postgresql', 'webhook')] : []),
  ]
}

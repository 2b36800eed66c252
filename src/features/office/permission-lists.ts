// The roles that several commands of the office are for.
export const officersOnly = ['officer', 'administrator'] as const
export const overseers = ['officer', 'administrator', 'leader'] as const

// Why a backup could not be taken or used.

/** The message is the sentence to show. */
export class BackupProblem extends Error {}

// From arguments to an exit code: one JSON object or readable lines on standard output, everything else on standard error.
import { CommanderError } from 'commander'
import { ConfigProblem, readConfig } from '../config.ts'
import { type Answer, OperatorRefusal, OperatorUsage } from './operator-answer.ts'
import { operatorCommands } from './operator-commands.ts'
import { openOperatorDatabase } from './operator-database.ts'

/** 0 done, 1 refused or with problems, 2 wrong usage, 3 configuration or database. */
export async function runOperator(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json')
  let answer: Answer | undefined
  const program = operatorCommands({
    open: () => openOperatorDatabase(readConfig()),
    answer: given => {
      answer = given
    },
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    if (answer) show(answer, isJson)
    return answer?.hasProblems ? 1 : 0
  } catch (error) {
    return fail(error, isJson)
  }
}

function show(answer: Answer, isJson: boolean): void {
  process.stdout.write(isJson ? `${JSON.stringify(answer.json)}\n` : `${answer.lines.join('\n')}\n`)
}

function fail(error: unknown, isJson: boolean): number {
  // Commander has written its own sentence, or the help that was asked for.
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0 && isJson) showError(error.message)
    return error.exitCode === 0 ? 0 : 2
  }
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n`)
  if (isJson) showError(message)
  if (error instanceof OperatorRefusal) return 1
  if (error instanceof OperatorUsage) return 2
  if (!(error instanceof ConfigProblem))
    process.stderr.write('The database or the configuration does not allow this.\n')
  return 3
}

function showError(message: string): void {
  process.stdout.write(`${JSON.stringify({ error: message })}\n`)
}

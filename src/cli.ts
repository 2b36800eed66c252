// The operator's command line: runs beside the bot or without it; what it can do stands in cli/operator-commands.ts.
import { runOperator } from './cli/run-operator.ts'

process.exitCode = await runOperator(process.argv.slice(2))

// The operator's commands as they are typed; each is a function in a file of its own.
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { backupCommand, restoreCommand } from './back-up-data.ts'
import { doctorCommand } from './doctor.ts'
import { importRosterCommand } from './import-roster-file.ts'
import { createOfficeCommand, listOfficesCommand, makeCodeCommand } from './manage-offices.ts'
import { moveClockCommand } from './move-clock.ts'
import type { Answer } from './operator-answer.ts'
import type { WithDatabase } from './operator-database.ts'
import { showPlanCommand } from './show-plan.ts'

export type OperatorEnv = { readonly open: () => WithDatabase; readonly answer: (answer: Answer) => void }

export function operatorCommands({ open, answer }: OperatorEnv): Command {
  const program = new Command('thidua')
    .description('The operator’s commands; they work while the program runs or not.')
    .option('--json', 'answer with one JSON object on standard output')
    .exitOverride()
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 refused or with problems, 2 wrong usage, 3 configuration or database.

In full:
  office create --name "Sở Nội vụ"              → {officeId, code, expiresAt}
  office list                                   → {offices}
  roster import FILE --office ID [--dry-run]    → {added, changed, left, problems: [{row, column, message}], …}
  code MEMBER [--office ID]                     → {code, expiresAt}
  clock INSTANT                                 → {now, fired}
  plan read FILE                                → {title, phases, targets, obligations, …}
Each has its own --help. With --json a refusal is {error}.`,
    )
  const office = program.command('office').description('the offices of this installation')
  office
    .command('create')
    .description('make an office and a code that makes its first user the administrator')
    .requiredOption('--name <name>', 'its full name')
    .option('--parent <name>', 'the authority above it')
    .option('--time-zone <zone>', 'such as Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh')
    .option('--language <language>', 'vi or en', 'vi')
    .action(async options => answer(await open()(operator => createOfficeCommand(operator, options))))
  office
    .command('list')
    .description('list the offices')
    .action(async () => answer(await open()(listOfficesCommand)))
  program
    .command('offices')
    .description('the same as: office list')
    .action(async () => answer(await open()(listOfficesCommand)))
  program
    .command('roster')
    .description('the people of an office')
    .command('import')
    .argument('<file>', 'an .xlsx or .csv file')
    .description('import a roster; rows with a problem are left out and listed')
    .requiredOption('--office <id>', 'the office, as `offices` lists it')
    .option('--dry-run', 'only say what would change')
    .addHelpText(
      'after',
      `
With --json: added, changed, left, unchanged are numbers of people; problems lists {row, column, message}; leaving and
kept name those not in the file; newUnits and ignoredHeadings list names; isDryRun tells whether nothing was written.`,
    )
    .action(async (file, options) => answer(await open()(operator => importRosterCommand(operator, file, options))))
  program
    .command('code')
    .argument('<member>', 'staff code (Mã) or e-mail address')
    .description('make a one-time code that links a chat account to a member')
    .option('--office <id>', 'needed where several offices know that code or address')
    .action(async (member, options) => answer(await open()(operator => makeCodeCommand(operator, member, options))))
  program
    .command('clock')
    .argument('<instant>', 'such as 2022-07-07T08:00:00+07:00')
    .description('move the calendar clock, running what falls due on the way; for trying out only')
    .action(async instant => answer(await open()(operator => moveClockCommand(operator, instant))))
  program
    .command('plan')
    .description('plans of emulation campaigns')
    .command('read')
    .argument('<file>', 'a .docx, a .pdf with text, or plain text')
    .description('say what a plan says; writes nothing and needs no database')
    .action(async file => answer(await showPlanCommand(file)))
  program
    .command('backup')
    .argument('<file>', 'a new file')
    .description('write all data into one file; the program may go on running')
    .action(async file => answer(await backupCommand(readConfig(), file)))
  program
    .command('restore')
    .argument('<file>', 'what backup wrote')
    .description('put a backup in the place of the database; the program must be stopped')
    .option('--force', 'also where the database is not empty')
    .action(async (file, options) => answer(await restoreCommand(readConfig(), file, options)))
  program
    .command('doctor')
    .description('look at configuration, database, tokens, webhook, clock and queue, and say what to do')
    .action(async () => answer(await doctorCommand(readConfig())))
  return program
}

// A PostgreSQL of our own on a free port, to be stopped and started without disturbing anybody.
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../tests/support/free-port.ts'

export type Cluster = {
  readonly url: string
  readonly start: () => void
  /** Without waiting for anybody: as when the machine is taken away. */
  readonly stop: () => void
  readonly remove: () => void
}

const installed = '/usr/lib/postgresql'

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(installed)) return undefined
  const versions = readdirSync(installed).sort((a, b) => Number(b) - Number(a))
  return versions.map(version => join(installed, version, 'bin')).find(folder => existsSync(join(folder, 'initdb')))
}

export async function openCluster(): Promise<Cluster> {
  const programs = postgresPrograms()
  if (!programs) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'thidua-cluster-'))
  const port = await freePort()
  const user = ownerOf(folder)
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(programs, program), args, { ...user, stdio: 'ignore', cwd: folder })
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'torture', '--auth=trust', '--no-sync'])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const start = () => run('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start'])
  const stop = () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
  start()
  return {
    url: `postgresql://torture@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: () => {
      try {
        stop()
      } catch {
        // It was stopped already.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (userInfo().uid !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  const owner = { uid: id('-u'), gid: id('-g') }
  chownSync(folder, owner.uid, owner.gid)
  return owner
}

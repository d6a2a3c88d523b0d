/**
 * The sync server's speed beside its peers', in one run: every scenario against each server by turns, each time on a
 * fresh process and store. It measures and prints; it never fails by the clock. See README.md.
 *
 *   npm run bench:sync -- [--only A,B] [--rounds 5] [--seconds 10] [--share 1] [--peers hocuspocus,y-websocket] [--profile]
 */
import { fork } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../../apps/sync-server/src/whole-server-fixture.ts'
import type { Figures, Outcome, ServerName, Setting } from './bench.ts'
import { environment } from './environment.ts'
import type { Order, Request } from './generator.ts'
import { installPeers } from './install-peers.ts'
import { makeHistory, makePeople } from './people.ts'
import { printReport, type Rounds } from './report.ts'
import { SCENARIO_NAMES, type ScenarioName } from './scenarios/index.ts'
import { MeasuredServer } from './servers.ts'
import { printStages } from './stages.ts'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    share: { type: 'string', default: '1' },
    peers: { type: 'string', default: 'hocuspocus,y-websocket' },
    profile: { type: 'boolean', default: false },
  },
})
const scenarios = SCENARIO_NAMES.filter((name) => options.only === '' || options.only.split(',').includes(name))
const peers = (['hocuspocus', 'y-websocket'] as const).filter((name) => options.peers.split(',').includes(name))
const servers: readonly ServerName[] = ['ours', ...peers]
/** The rooms each scenario is played in. */
const KINDS: Readonly<Record<ScenarioName, string>> = {
  A: 'a',
  B: 'b',
  Baw: 'b',
  C1: 'c1',
  C2: 'c2',
  long: 'long',
  idle: 'idle',
  rooms: 'open',
  reconnect: 'storm',
  kill: 'kill',
}

console.log(environment())
if (options.share !== '1') console.log(`B, Baw and C2 with ${options.share} of their rooms`)
if (peers.length > 0) installPeers()
const folder = await mkdtemp(join(tmpdir(), 'bench-sync-'))
process.once('exit', () => console.log(`\n${environment()}`))
try {
  const templates = await prepare()
  const rounds: Rounds = new Map(scenarios.map((scenario) => [scenario, new Map(servers.map((name) => [name, []]))]))
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const scenario of scenarios) {
      // By turns: what the machine does beside this is everyone's.
      const order = servers.map((_, index) => servers[(index + round) % servers.length] as ServerName)
      for (const server of order) {
        const { figures, problems } = await measure(scenario, server, templates)
        for (const problem of problems) console.log(`! ${scenario}, ${server}, round ${round + 1}: ${problem}`)
        if (problems.length === 0) rounds.get(scenario)?.get(server)?.push(figures)
        console.log(`${scenario.padEnd(9)} ${server.padEnd(11)} ${shown(figures)}`)
      }
    }
  }
  printReport(rounds)
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Templates {
  readonly cookies: readonly string[]
  readonly people: string
  /** The same with the long history in it, and the history as one update. */
  readonly long: string
  readonly history: string
}

/** Made once; every measured server gets a copy. */
async function prepare(): Promise<Templates> {
  const templates = { people: join(folder, 'people'), long: join(folder, 'long'), history: join(folder, 'history.bin') }
  const kinds = new Set<string>(scenarios.flatMap((name) => (name === 'idle' ? ['idle', 'open'] : [KINDS[name]])))
  const cookies = await makePeople(templates.people, kinds)
  if (scenarios.includes('long')) {
    await cp(templates.people, templates.long, { recursive: true })
    await makeHistory(templates.long, templates.history)
  }
  return { ...templates, cookies }
}

async function measure(scenario: ScenarioName, name: ServerName, templates: Templates): Promise<Outcome> {
  const dataDir = join(folder, `${scenario}-${name}`)
  const profileDir = options.profile && name === 'ours' ? join(folder, 'profile') : null
  if (name === 'ours') await cp(scenario === 'long' ? templates.long : templates.people, dataDir, { recursive: true })
  else await mkdir(dataDir)
  const port = await freePort()
  const server = new MeasuredServer(name, { port, dataDir, profileDir })
  try {
    await server.start()
    return await play(server, {
      scenario,
      setting: {
        server: name,
        port,
        cookies: name === 'ours' ? templates.cookies : [],
        seconds: Number(options.seconds),
        share: Number(options.share),
        history: scenario === 'long' ? templates.history : null,
      } satisfies Setting,
    })
  } finally {
    await server.end('SIGTERM')
    await rm(dataDir, { recursive: true, force: true })
    if (profileDir !== null) {
      await printStages(scenario, profileDir)
      await rm(profileDir, { recursive: true, force: true })
    }
  }
}

/** Has the scenario played by a generator of its own, and does for it what it asks. */
async function play(server: MeasuredServer, order: Order): Promise<Outcome> {
  const generator = fork(fileURLToPath(new URL('generator.ts', import.meta.url)))
  const outcome = new Promise<Outcome>((resolve, reject) => {
    generator.once('exit', () => reject(new Error('the generator ended before it was done')))
    generator.on('message', (message) => void answer(message as Request).catch(reject))
    async function answer(request: Request): Promise<void> {
      switch (request.kind) {
        case 'outcome':
          return resolve(request.outcome)
        case 'usage':
          generator.send(await server.usage(request.collectFirst))
          return
        case 'restart':
          await server.end(request.signal)
          await server.start()
          generator.send('started')
      }
    }
  })
  generator.send(order)
  try {
    return await outcome
  } finally {
    generator.kill()
  }
}

function shown(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, figure]) => `${name} ${figure.toPrecision(4)}`)
    .join(' · ')
}

/** The people, in a process of their own. It gets an {@link Order}, plays one scenario, and says what came out. */
import { Bench, type Figures, type Outcome, type Setting, type Stage, type Usage } from './bench.ts'
import { hocuspocus, plain } from './dialect.ts'
import { SCENARIOS, type ScenarioName } from './scenarios/index.ts'

export interface Order {
  readonly scenario: ScenarioName
  readonly setting: Setting
}

/** What it asks of the process that started it; each is answered before the next. */
export type Request =
  | { readonly kind: 'usage'; readonly collectFirst: boolean }
  | { readonly kind: 'restart'; readonly signal: 'SIGTERM' | 'SIGKILL' }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }

function ask(request: Request): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('message', resolve)
    process.send?.(request)
  })
}

const stage: Stage = {
  usage: async (collectFirst = false) => (await ask({ kind: 'usage', collectFirst })) as Usage,
  restart: async (signal) => {
    await ask({ kind: 'restart', signal })
  },
}

process.once('disconnect', () => process.exit(1))
process.once('message', (order) => void play(order as Order))

async function play({ scenario, setting }: Order): Promise<void> {
  const bench = new Bench(setting, setting.server === 'hocuspocus' ? hocuspocus : plain, stage)
  const { problems } = bench.deliveries
  let figures: Figures = {}
  try {
    figures = await SCENARIOS[scenario](bench)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  const outcome = { figures, problems: [...new Set(problems)] }
  process.send?.({ kind: 'outcome', outcome } satisfies Request, () => process.exit(0))
}

/** Where a profiled server's time went, by the stage of the path of an edit it was spent in. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printTable } from '../page/table.ts'

interface Node {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

interface Profile {
  readonly nodes: readonly Node[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** The nearest of these above a sample is its stage; the first that fits counts. */
const STAGES: ReadonlyArray<readonly [stage: string, file: RegExp, name: RegExp]> = [
  ['inspect', /guard\/inspect\//, /./],
  ['judge', /guard\/(?:judge|permits|values|happenings)|facts\/standing|activity\/happening|fresh-happenings/, /./],
  // What is done inside has no name of its own.
  ['apply', /room-document|rooms\/tidying/, /^(?:apply|during)?$/],
  ['encode', /sync\/frames/, /^(?:wholeSyncFrame|wholeFrame|webSocketFrame|syncFrame)$/],
  ['encode', /room-document/, /^merged$/],
  ['encode', /contract\/sync/, /^encode/],
  ['presence', /rooms\/(?:room-)?presence/, /./],
  ['journal', /journal-writer|store\/threads\/|store\/sqlite\//, /./],
  ['write', /sync\/connection/, /^#send$/],
  ['write', /sync\/outgoing/, /./],
  ['turns', /sync\/turns/, /^(?:#take|#queue|#note|charge|threadTime|timeLeft|#soon|#now)$/],
  ['turns', /sync\/company/, /./],
  ['look', /soundness|guard\/validate/, /./],
  ['read', /sync\/|ws\/lib\/receiver|token-bucket/, /./],
  ['room', /services\/rooms/, /./],
]
const TOP = 14

/** Prints one table per thread that did something. */
export async function printStages(title: string, folder: string): Promise<void> {
  for (const file of await readdir(folder).catch(() => [])) {
    const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile
    const { stages, functions, busy } = timesOf(profile)
    if (busy < 200) continue
    const share = (time: number): string => `${((100 * time) / busy).toFixed(1)} %`
    const rows = (times: ReadonlyMap<string, number>, count: number): string[][] =>
      [...times]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, count)
        .map(([name, time]) => [name, time.toFixed(0), share(time)])
    printTable(`${title}: a thread that worked ${busy.toFixed(0)} ms (${file})`, ['stage', 'ms', ''], rows(stages, 20))
    printTable('Its functions, by their own time', ['function', 'ms', ''], rows(functions, TOP))
  }
}

function timesOf({ nodes, samples, timeDeltas }: Profile): {
  stages: Map<string, number>
  functions: Map<string, number>
  busy: number
} {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const stageOf = new Map<number, string>()
  const visit = (node: Node, above: string): void => {
    const stage = ownStage(node) ?? above
    stageOf.set(node.id, stage)
    for (const child of node.children ?? []) {
      const next = byId.get(child)
      if (next !== undefined) visit(next, stage)
    }
  }
  const [root] = nodes
  if (root !== undefined) visit(root, 'other')
  const stages = new Map<string, number>()
  const functions = new Map<string, number>()
  let busy = 0
  samples.forEach((id, index) => {
    const node = byId.get(id)
    const time = (timeDeltas[index] ?? 0) / 1_000
    if (node === undefined || node.callFrame.functionName === '(idle)' || node.callFrame.functionName === '(program)')
      return
    busy += time
    const { functionName, url, lineNumber } = node.callFrame
    const stage = functionName === '(garbage collector)' ? 'collecting rubbish' : (stageOf.get(id) ?? 'other')
    stages.set(stage, (stages.get(stage) ?? 0) + time)
    const place = `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`
    functions.set(place, (functions.get(place) ?? 0) + time)
  })
  return { stages, functions, busy }
}

function ownStage({ callFrame: { functionName, url } }: Node): string | null {
  // Node's own: a socket is written to by whoever has something to say, and read from by nobody.
  if (/^node:internal\/(?:stream_base_commons|streams|net)|^node:net/.test(url) && functionName === 'onStreamRead')
    return 'read'
  if (functionName === 'writev' || functionName === 'writeBuffer' || functionName === 'writeUtf8String') return 'write'
  return STAGES.find(([, file, name]) => file.test(url) && name.test(functionName))?.[0] ?? null
}

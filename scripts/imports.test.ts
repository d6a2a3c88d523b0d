import { describe, expect, test } from 'vitest'
import { checkImports, wrongImports } from './imports.ts'

describe('imports point one way', () => {
  test.each([
    ['packages/plan-model/src/guard/judge.ts', "import { x } from '@ansvarsgruppe/sync-server'"],
    ['packages/ui/src/face/Face.tsx', "import type { Role } from '@ansvarsgruppe/plan-model'"],
    ['apps/web/src/main.tsx', "import { startServer } from '../../sync-server/src/server.ts'"],
    ['apps/sync-server/src/services/plans/plans.ts', "import { sendProblem } from '../../http/problem.ts'"],
    ['apps/sync-server/src/sync/connection.ts', "import { parsed } from '../http/input.ts'"],
    ['apps/sync-server/src/http/app.ts', "import { openSqliteStore } from '../store/sqlite/index.ts'"],
    ['apps/sync-server/src/store/sqlite/journal.ts', "export { Room } from '../../services/rooms/room.ts'"],
    ['packages/plan-model/src/guard/inspect/place.ts', "import { AREA } from '../../schema/area.ts'"],
    ['apps/web/src/main.tsx', "const late = import('@ansvarsgruppe/sync-server')"],
    ['packages/ui/src/index.ts', "import '@ansvarsgruppe/plan-model'"],
  ])('%s: %s', (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1)
  })

  test.each([
    ['apps/sync-server/src/sync/connection.ts', "import type { Room } from '../services/rooms/room.ts'"],
    ['apps/web/src/main.tsx', "import { Card } from '@ansvarsgruppe/ui'\nimport * as Y from 'yjs'"],
    ['packages/plan-model/src/guard/inspect/place.ts', "import type { Place } from '../change.ts'"],
  ])('%s may: %s', (file, source) => {
    expect(wrongImports(file, source)).toEqual([])
  })

  test('everywhere in the repository', () => expect(checkImports()).toEqual([]))
})

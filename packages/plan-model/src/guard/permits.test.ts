/** What a rule's conditions mean, where the policy's table does not show it. */
import { expect, test } from 'vitest'
import { AREA, entryId, setField, withResponsibility } from '../index.ts'
import { expectRefused, inArea } from './judge-fixture.ts'
import { factsWith, type Column } from './policy-fixture.ts'

test('responsibility decided in another area counts for nothing here', () => {
  const facts = factsWith({ writingHelp: false })
  const action = entryId('by-contributor')
  const responsible = [...facts.participants.keys()].find((id) => id === ('responsible' satisfies Column))!
  const elsewhere = { action, area: 'health', responsible, contributors: [] } as const
  const responsibilities = withResponsibility(facts.responsibilities, elsewhere)
  const changes = (column: Column) =>
    inArea(column, (doc) => setField(AREA, doc, 'actions', action, 'extent', 'Ukentlig'), {
      facts: { ...facts, responsibilities },
    })
  expectRefused(changes('responsible'), 'notResponsible')
  expect(changes('contributor')).toEqual({ ok: true })
})

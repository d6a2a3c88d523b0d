import type { AccessSearch } from '@ansvarsgruppe/plan-model/contract'
import { Button, ButtonRow, Card, useToast } from '@ansvarsgruppe/ui'
import { DownloadIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { accessLogCopy, ApiError } from '../../api/index.ts'
import { useAccessLogWords } from '../../words/late/access-log.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { copyRows } from './copy-rows.ts'
import { csvOf } from './csv.ts'
import { saveFile } from './save-file.ts'
import { useTold } from './useTold.ts'

type Form = 'csv' | 'json'

/** The owner, or who acts for her, takes what they have found away with them: as a table in plain words, or as data. */
export function TakeCopy({ search }: { readonly search: AccessSearch }): ReactElement {
  const { words } = useAccessLogWords()
  const { plan, today, owner } = usePlanHere()
  const told = useTold()
  const showToast = useToast()
  const [busy, setBusy] = useState<Form | null>(null)

  async function take(form: Form): Promise<void> {
    setBusy(form)
    try {
      const { sittings, isWhole } = await accessLogCopy(plan.planId, search)
      const name = `${words.accessLog.fileName}-${today}.${form}`
      if (form === 'csv') saveFile(name, 'text/csv', csvOf(copyRows(sittings, told)))
      else saveFile(name, 'application/json', `${JSON.stringify(sittings, null, 2)}\n`)
      if (!isWhole) showToast({ text: words.accessLog.notWhole })
    } catch (error) {
      const reason = error instanceof ApiError ? error.reason : 'tryLater'
      showToast({ text: words.refused[reason]({ owner: owner.firstName, responsible: '' }) })
    } finally {
      setBusy(null)
    }
  }
  return (
    <Card as="section" className="ag-section" aria-labelledby="seen-copy">
      <h2 id="seen-copy">{words.accessLog.copies}</h2>
      <p>{words.accessLog.copiesText}</p>
      <ButtonRow>
        {(['csv', 'json'] as const).map((form) => (
          <Button
            key={form}
            variant="secondary"
            loading={busy === form}
            disabled={busy !== null}
            onClick={() => void take(form)}
          >
            <DownloadIcon aria-hidden />
            {form === 'csv' ? words.accessLog.asTable : words.accessLog.asData}
          </Button>
        ))}
      </ButtonRow>
    </Card>
  )
}

import { HeaderAction } from '@ansvarsgruppe/ui'
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons'
import { useMemo, useState, type ReactElement } from 'react'
import { writesSomewhere } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useUndoing } from './undoing.ts'

/**
 * Beside the saved state on every page of a plan, for those who may write in it; doing again is offered only when there
 * is something to do again.
 */
export function UndoButtons(): ReactElement | null {
  const { words } = useWords()
  const { canUndo, canRedo, undo, redo } = useUndoing()
  const { plan, today } = usePlanHere()
  const writes = useMemo(() => writesSomewhere(plan, today), [plan, today])
  // Whoever may no longer write is told what became of what they wrote, and keeps the button that focus stands on.
  const [wrote, setWrote] = useState(writes)
  if (writes && !wrote) setWrote(true)
  if (!writes && !wrote) return null
  return (
    <span className="ag-header-actions">
      <HeaderAction
        icon={<ArrowUndoIcon aria-hidden />}
        text={words.button.undo}
        label={canUndo ? words.button.undo : words.undoing.nothing}
        isDisabled={!canUndo}
        keys="Control+Z Meta+Z"
        onPress={undo}
      />
      {canRedo && (
        <HeaderAction
          icon={<ArrowRedoIcon aria-hidden />}
          label={words.button.redo}
          keys="Control+Y Control+Shift+Z Meta+Shift+Z"
          onPress={redo}
        />
      )}
    </span>
  )
}

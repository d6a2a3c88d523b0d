import { HeaderAction } from '@ansvarsgruppe/ui'
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { useUndoing } from './undoing.ts'

/** Beside the saved state on every page of a plan; doing again is offered only when there is something to do again. */
export function UndoButtons(): ReactElement {
  const { words } = useWords()
  const { canUndo, canRedo, undo, redo } = useUndoing()
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

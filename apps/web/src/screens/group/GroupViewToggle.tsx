import { ViewToggle } from '@ansvarsgruppe/ui'
import { BulletListIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

export type GroupView = 'picture' | 'list'

export interface GroupViewToggleProps {
  readonly view: GroupView
  readonly onViewChange: (view: GroupView) => void
}

export function GroupViewToggle({ view, onViewChange }: GroupViewToggleProps): ReactElement {
  const { words } = useWords()
  return (
    <ViewToggle
      label={words.network.viewLabel}
      value={view}
      views={[
        { value: 'picture', text: words.group.picture, icon: <PersonGroupIcon /> },
        { value: 'list', text: words.group.list, icon: <BulletListIcon /> },
      ]}
      onValueChange={onViewChange}
    />
  )
}

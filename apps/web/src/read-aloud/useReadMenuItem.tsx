import type { MenuItem } from '@ansvarsgruppe/ui'
import { MegaphoneSpeakingIcon, StopIcon } from '@navikt/aksel-icons'
import { useWords } from '../words/index.ts'
import { useReadAloud } from './read-aloud-context.ts'

/** «Les høyt» among what can be done with a card or a row; none where the device cannot. `part`: the element's id. */
export function useReadMenuItem(part: string): readonly MenuItem[] {
  const { words } = useWords()
  const { isAvailable, source, read, stop } = useReadAloud()
  if (!isAvailable) return []
  const isReading = source === part
  return [
    {
      id: 'read-aloud',
      text: isReading ? words.button.stopReading : words.button.readAloud,
      icon: isReading ? <StopIcon aria-hidden /> : <MegaphoneSpeakingIcon aria-hidden />,
      onSelect: () => (isReading ? stop() : read(part, document.getElementById(part))),
    },
  ]
}

import type { RoomName } from '@ansvarsgruppe/plan-model'
import { Menu, useAnnounce, type MenuItem } from '@ansvarsgruppe/ui'
import { ArrowDownIcon, ArrowUpIcon, PersonGroupIcon, PersonIcon, MegaphoneSpeakingIcon } from '@navikt/aksel-icons'
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import { useRoom } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { goToElement } from './go-to.ts'
import './others.css'
import { elementOf, placeOfFocus } from './places.ts'
import { useOthersNews } from './useOthersNews.ts'

export interface OthersMenuProps {
  readonly planId: string
  readonly room: RoomName
}

/** Asking after the others: who is here, where they are, what they changed. Also by Alt+Shift with H, N and P. */
export function OthersMenu({ planId, room }: OthersMenuProps): ReactElement {
  const { words, formats } = useWords()
  const { person } = usePlanHere()
  const { others } = useRoom(planId, room)
  const { since, sentence } = useOthersNews(planId, room)
  const announce = useAnnounce()

  function sayWhoIsHere(): void {
    const names = others.map(({ participant }) => person(participant).firstName)
    const said = names.length === 0 ? `${words.presence.alone}.` : words.announce.here(formats.list(names))
    announce(said, { isAnswer: true })
  }
  function step(by: 1 | -1): void {
    const changes = since.step(by)
    if (changes === null) return announce(words.others.noChanges, { isAnswer: true })
    const element = elementOf(changes.place)
    if (element !== null) goToElement(element)
    announce(sentence(changes), { isAnswer: true })
  }
  useKeys({ KeyH: sayWhoIsHere, KeyN: () => step(1), KeyP: () => step(-1) })

  const people = others.map(({ participant, focus }): MenuItem => {
    const place = placeOfFocus(focus)
    return {
      id: participant,
      text: words.others.goTo(person(participant).firstName),
      icon: <PersonIcon aria-hidden />,
      isDisabled: place === null,
      onSelect: () => {
        const element = place === null ? null : elementOf(place)
        if (element !== null) goToElement(element)
      },
    }
  })
  const items: MenuItem[] = [
    { id: 'here', text: words.others.say, icon: <MegaphoneSpeakingIcon aria-hidden />, onSelect: sayWhoIsHere },
    ...people,
    { id: 'next', text: words.others.nextChange, icon: <ArrowDownIcon aria-hidden />, onSelect: () => step(1) },
    { id: 'previous', text: words.others.previousChange, icon: <ArrowUpIcon aria-hidden />, onSelect: () => step(-1) },
  ]
  return (
    <span className="ag-others">
      <Menu
        trigger={<PersonGroupIcon aria-hidden />}
        label={words.others.menu}
        lead={people.length === 0 ? words.presence.alone : undefined}
        items={items}
      />
    </span>
  )
}

/** Alt and Shift with a key, wherever focus is. By the key's place: on a Mac the two make another letter of it. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return
      const act = latest.current[event.code]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

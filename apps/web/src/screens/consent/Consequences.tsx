import {
  ArrowsCirclepathIcon,
  CalendarIcon,
  ClockDashedIcon,
  EyeIcon,
  EyeSlashIcon,
  PencilIcon,
  PersonGroupIcon,
  PersonIcon,
} from '@navikt/aksel-icons'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import type { ReactElement } from 'react'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { firstName } from '../people/person.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { Consequence } from './consequences.ts'
import { useMemberName } from './useMemberName.ts'

export interface ConsequencesProps {
  readonly grantee: string
  /** Of whose consent: the person or the service. */
  readonly participant: ParticipantView
  readonly consequences: readonly Consequence[]
}

/** What a change leads to, in plain words and where it is made. */
export function Consequences({ grantee, participant, consequences }: ConsequencesProps): ReactElement {
  const { words } = useConsentPageWords()
  const say = useConsequenceWords(grantee, participant)
  return (
    <div aria-live="polite">
      {consequences.length === 0 ? (
        <p className="ag-muted">{words.consentPage.nothingChanged}</p>
      ) : (
        <>
          <p className="ag-consent-happens">{words.consentPage.happens}</p>
          <ul className="ag-consent-consequences">
            {consequences.map((consequence) => (
              <li key={consequence.kind}>
                <span className="ag-icon" aria-hidden>
                  {iconOf(consequence)}
                </span>
                {say(consequence)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function useConsequenceWords(grantee: string, participant: ParticipantView): (consequence: Consequence) => string {
  const memberName = useMemberName()
  const { words, formats } = useConsentPageWords()
  const { today } = usePlanHere()
  const { consentPage } = words
  return (consequence) => {
    switch (consequence.kind) {
      case 'losesAll':
        return consentPage.losesAll({ grantee })
      case 'loses':
      case 'gains': {
        const areas = formats.list(consequence.areas.map((area) => formats.insideSentence(words.area[area])))
        return consentPage[consequence.kind]({ grantee, areas })
      }
      case 'tasks':
        return consentPage.tasks({ grantee, n: consequence.n })
      case 'may':
        return consentPage.may[consequence.level]({ grantee })
      case 'onlyOne':
        return consentPage.onlyOneLeads({
          member: firstName(memberName(participant, consequence.member)),
          service: participant.name,
        })
      case 'whoever':
        return consentPage.whoeverLeads(participant.name)
      case 'lasts': {
        const date = formats.dateLong(consequence.to)
        return consequence.instead === null
          ? consentPage.lasts(date)
          : consentPage.lastsInstead({ date, oldDate: formats.dateNear(consequence.instead, today) })
      }
      case 'usedFor':
        return consentPage.usedFor(consequence.purpose === '' ? consentPage.purposeUsual : consequence.purpose)
      case 'stays':
        return consentPage.stays({ grantee })
    }
  }
}

function iconOf({ kind }: Consequence): ReactElement {
  switch (kind) {
    case 'losesAll':
    case 'loses':
      return <EyeSlashIcon />
    case 'gains':
      return <EyeIcon />
    case 'tasks':
    case 'whoever':
      return <PersonGroupIcon />
    case 'onlyOne':
      return <PersonIcon />
    case 'may':
      return <PencilIcon />
    case 'lasts':
      return <CalendarIcon />
    case 'usedFor':
      return <ArrowsCirclepathIcon />
    case 'stays':
      return <ClockDashedIcon />
  }
}

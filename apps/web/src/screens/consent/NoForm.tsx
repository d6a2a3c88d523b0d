import { CONSENT_LEVELS, type ConsentLevel, type LifeArea, type ParticipantId } from '@ansvarsgruppe/plan-model'
import { Checkbox, Fieldset, SelectField, TextButton, useToast, ValidationMessage } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useRecordNo } from '../../api/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ConsentRow } from './consent-rows.ts'
import { SaidForm } from './SaidForm.tsx'
import { useSayWhy } from './useSayWhy.ts'

/** A no the owner said to the coordinator, written down by them: it counts at once, and she is asked whether it is right. */
export function NoForm({ rows }: { readonly rows: readonly ConsentRow[] }): ReactElement | null {
  const { words } = useConsentPageWords()
  const { owner } = usePlanHere()
  const given = rows.filter((row) => (row.consent ?? row.unconfirmed) !== undefined)
  const [first] = given
  if (first === undefined) return null
  return (
    <section className="ag-consent-oral" aria-labelledby="oral-no">
      <h2 id="oral-no">{words.consentPage.noTitle}</h2>
      <p>{words.consentPage.noLead(owner.firstName)}</p>
      <Disclosed
        draftKey="record-no"
        renderButton={(opening) => <TextButton {...opening}>{words.consentPage.noTitle}</TextButton>}
      >
        {(close) => <Form rows={given} first={first} onClose={close} />}
      </Disclosed>
    </section>
  )
}

interface FormProps {
  readonly rows: readonly ConsentRow[]
  readonly first: ConsentRow
  readonly onClose: () => void
}

function Form({ rows, first, onClose }: FormProps): ReactElement {
  const { words } = useConsentPageWords()
  const { plan, person, owner } = usePlanHere()
  const [participant, setParticipant] = useState<ParticipantId>(first.participant.id)
  const chosen = rows.find((row) => row.participant.id === participant) ?? first
  const [what, setWhat] = useState<'all' | 'some'>('all')
  const [areas, setAreas] = useState<readonly LifeArea[]>([])
  const [level, setLevel] = useState<ConsentLevel | 'same'>('same')
  const [isTried, setIsTried] = useState(false)
  const { mutateAsync, isPending } = useRecordNo(plan.planId)
  const showToast = useToast()
  const sayWhy = useSayWhy()
  const { consentPage } = words
  const grantee = person(participant).firstName
  const seen = chosen.cells.filter(({ sight }) => sight !== 'none')
  // No more than they may already: by this way nothing is added.
  const had = (chosen.consent ?? chosen.unconfirmed)?.level ?? 'read'
  const lower = CONSENT_LEVELS.slice(0, CONSENT_LEVELS.indexOf(had))
  const isLess = what === 'all' || areas.length > 0 || level !== 'same'
  return (
    <SaidForm
      sendText={consentPage.noSend}
      isSending={isPending}
      onSend={(said) => {
        setIsTried(true)
        if (!isLess) return
        const taken = what === 'all' ? { areas: null } : { areas: [...areas], ...(level === 'same' ? {} : { level }) }
        // Who has nothing left is no more among those it can be written down for, and the form's own callbacks go with it.
        void mutateAsync({ participant, ...taken, ...said }).then(done, sayWhy)
      }}
      onCancel={onClose}
    >
      <SelectField
        label={consentPage.oralWho}
        value={participant}
        options={rows.map((row) => ({ value: row.participant.id, text: person(row.participant.id).name }))}
        onValueChange={(value) => {
          setParticipant(value)
          setWhat('all')
          setAreas([])
          setLevel('same')
        }}
      />
      <SelectField
        label={consentPage.noWhat(owner.firstName)}
        description={consentPage.noUnseen(owner.firstName)}
        value={what}
        options={[
          { value: 'all', text: consentPage.noAll({ grantee }) },
          // Of the overview alone there is no part.
          ...(seen.length > 0 || lower.length > 0 ? [{ value: 'some' as const, text: consentPage.noSome }] : []),
        ]}
        onValueChange={setWhat}
      />
      {what === 'some' && (
        <>
          {seen.length > 0 && (
            <Fieldset>
              <Fieldset.Legend>{consentPage.noAreas}</Fieldset.Legend>
              {seen.map(({ area }) => (
                <Checkbox
                  key={area}
                  label={words.area[area]}
                  value={area}
                  checked={areas.includes(area)}
                  onChange={() =>
                    setAreas(areas.includes(area) ? areas.filter((one) => one !== area) : [...areas, area])
                  }
                />
              ))}
            </Fieldset>
          )}
          {isTried && !isLess && <ValidationMessage>{consentPage.noChoose}</ValidationMessage>}
          {lower.length > 0 && (
            <SelectField
              label={consentPage.noLevel({ grantee })}
              value={level}
              options={[
                { value: 'same', text: consentPage.noLevelSame },
                ...lower.toReversed().map((one) => ({ value: one, text: words.consentLevel[one] })),
              ]}
              onValueChange={setLevel}
            />
          )}
        </>
      )}
      <p className="ag-muted">{consentPage.atOnce({ grantee })}</p>
    </SaidForm>
  )

  function done(): void {
    showToast({ text: consentPage.noDone({ grantee }) })
    onClose()
  }
}

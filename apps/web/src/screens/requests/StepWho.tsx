import {
  ASKERS,
  CLAIMED_REPRESENTATIONS,
  IDENTITY_NUMBER_LENGTH_MAX,
  WISHES,
  type DecidingAge,
} from '@ansvarsgruppe/plan-model'
import { NAME_LENGTH_MAX, REQUEST_LINE_MAX } from '@ansvarsgruppe/plan-model/contract'
import { Checkbox, Fieldset, Radio, TextField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { DayField } from '../editing/DayField.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import type { FormFields } from './form-fields.ts'
import { isOfGrownChild, type Unkept } from './request-form.ts'

/** Of nobody: the month is moved by 80, and the check digits are right. */
const NUMBER_OF_NOBODY = '158899 10027'

export interface StepWhoProps extends FormFields {
  readonly unkept: Unkept
  readonly onUnkept: (unkept: Unkept) => void
  readonly mayRecord: boolean
  readonly asksName: boolean
  readonly age: DecidingAge
}

/** Whom it is about, and what is asked for. */
export function StepWho({
  draft,
  change,
  missing,
  unkept,
  onUnkept,
  mayRecord,
  asksName,
  age,
}: StepWhoProps): ReactElement {
  const { words } = useRequestsWords()
  const { requests, form } = words
  const askers = ASKERS.filter((asker) => asker !== 'oral' || mayRecord)
  return (
    <>
      {asksName && (
        <TextField
          label={requests.myName}
          description={requests.myNameHelp}
          value={draft.askerName}
          maxLength={REQUEST_LINE_MAX}
          autoComplete="name"
          error={missing.includes('askerName') ? form.required : undefined}
          onValueChange={(askerName) => change({ askerName })}
        />
      )}
      <Fieldset>
        <Fieldset.Legend>{requests.who}</Fieldset.Legend>
        {askers.map((asker) => (
          <Radio
            key={asker}
            name="asker"
            value={asker}
            label={requests.askers[asker]}
            checked={draft.asker === asker}
            onChange={() => change({ asker })}
          />
        ))}
      </Fieldset>
      {draft.asker !== 'self' && (
        <Other draft={draft} change={change} missing={missing} unkept={unkept} onUnkept={onUnkept} age={age} />
      )}
      <Fieldset>
        <Fieldset.Legend>{draft.asker === 'self' ? requests.wish : requests.wishOther}</Fieldset.Legend>
        {WISHES.toReversed().map((wish) => (
          <Radio
            key={wish}
            name="wish"
            value={wish}
            label={requests.wishes[wish]}
            checked={draft.wish === wish}
            onChange={() => change({ wish })}
          />
        ))}
      </Fieldset>
    </>
  )
}

/** Somebody else: who they are, and why one asks for them. */
function Other({
  draft,
  change,
  missing,
  unkept,
  onUnkept,
  age,
}: Omit<StepWhoProps, 'mayRecord' | 'asksName'>): ReactElement {
  const { words } = useRequestsWords()
  const { requests, form } = words
  const { demo } = useSignedIn()
  const isParentOfGrown = isOfGrownChild(draft, unkept, age)
  return (
    <div className="ag-stack">
      {draft.asker === 'representative' && (
        <Fieldset>
          <Fieldset.Legend>{requests.representation}</Fieldset.Legend>
          <Fieldset.Description>{requests.representationHelp}</Fieldset.Description>
          {CLAIMED_REPRESENTATIONS.map((representation) => (
            <Radio
              key={representation}
              name="representation"
              value={representation}
              label={requests.representations[representation]}
              checked={draft.representation === representation}
              onChange={() => change({ representation })}
            />
          ))}
        </Fieldset>
      )}
      <TextField
        label={requests.name}
        value={draft.name}
        maxLength={NAME_LENGTH_MAX}
        autoComplete="off"
        error={missing.includes('name') ? form.required : undefined}
        onValueChange={(name) => change({ name })}
      />
      <TextField
        label={requests.identityNumber}
        description={[
          requests.identityNumberHelp,
          ...(demo === null ? [] : [requests.demoNumber(NUMBER_OF_NOBODY)]),
        ].join(' ')}
        value={unkept.identityNumber}
        maxLength={IDENTITY_NUMBER_LENGTH_MAX}
        autoComplete="off"
        error={missing.includes('identityNumber') ? requests.identityNumberError : undefined}
        onValueChange={(identityNumber) => onUnkept({ ...unkept, identityNumber })}
      />
      <output className="ag-request-hint">{isParentOfGrown && requests.parentOfGrown(age.decidesFromAge)}</output>
      {draft.asker === 'professional' && (
        <TextField
          label={requests.from}
          value={draft.from}
          maxLength={REQUEST_LINE_MAX}
          error={missing.includes('from') ? form.required : undefined}
          onValueChange={(from) => change({ from })}
        />
      )}
      {draft.asker === 'oral' && (
        <DayField
          label={requests.askedOn}
          value={unkept.askedOn}
          error={missing.includes('askedOn') ? requests.askedOnError : undefined}
          onRead={(read) => onUnkept({ ...unkept, askedOn: read.isDay ? read.day : null })}
        />
      )}
      {draft.asker !== 'representative' && (
        <Checkbox
          value="agreed"
          label={requests.agreed}
          description={requests.agreedHelp}
          checked={draft.agreed}
          onChange={(event) => change({ agreed: event.target.checked })}
        />
      )}
    </div>
  )
}

import { byOrder, isSafeHref, SHORT_TEXT_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { IconButton, TextButton, TextField } from '@ansvarsgruppe/ui'
import { CheckmarkIcon, ExternalLinkIcon, PencilIcon, PlusIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { ReadableSection } from '../../read-aloud/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { useRemoval } from '../editing/useRemoval.ts'
import { useOverviewHere, type SubPlan } from './overview-room.ts'
import { addSubPlan } from './overview-writing.ts'

/** Plans of single services that this plan holds together. */
export function SubPlans(): ReactElement {
  const { words } = useWords()
  const { session, snapshot, may } = useOverviewHere()
  const [isChanging, setIsChanging] = useState(false)
  const plans = snapshot.collections.subPlans.filter(({ removed }) => removed === null).toSorted(byOrder)
  return (
    <ReadableSection id="sub-plans" title={words.overview.subPlans}>
      {plans.length === 0 ? (
        <p className="ag-muted">{words.overview.subPlansEmpty}</p>
      ) : (
        <ul className="ag-rows" aria-labelledby="sub-plans">
          {plans.map((plan) => (
            <li key={plan.id} data-part={plan.id} className="ag-overview-sub-plan">
              <One plan={plan} isChanging={isChanging} />
            </li>
          ))}
        </ul>
      )}
      {may.create('subPlans') && (
        <Disclosed
          draftKey="sub-plan"
          renderButton={(opening) => (
            <div className="ag-button-row">
              <TextButton {...opening} icon={<PlusIcon aria-hidden />}>
                {words.overview.newSubPlan}
              </TextButton>
              {plans.length > 0 && (
                <TextButton
                  icon={isChanging ? <CheckmarkIcon aria-hidden /> : <PencilIcon aria-hidden />}
                  aria-label={isChanging ? words.button.done : words.label.edit(words.overview.subPlans)}
                  onClick={() => setIsChanging(!isChanging)}
                >
                  {isChanging ? words.button.done : words.button.edit}
                </TextButton>
              )}
            </div>
          )}
        >
          {(close) => (
            <NewSubPlan
              onAdd={(text, address) => {
                addSubPlan(session, { text, address }, plans)
                close()
              }}
              onCancel={close}
            />
          )}
        </Disclosed>
      )}
    </ReadableSection>
  )
}

function One({ plan, isChanging }: { readonly plan: SubPlan; readonly isChanging: boolean }): ReactElement {
  const { words } = useWords()
  const { session, may } = useOverviewHere()
  const { remove } = useRemoval(session)
  return (
    <>
      {isWebAddress(plan.address) ? (
        <a href={plan.address} target="_blank" rel="noopener noreferrer nofollow" title={words.overview.subPlanOpen}>
          <PlanText>{plan.text}</PlanText> <ExternalLinkIcon title={words.overview.subPlanOpen} />
        </a>
      ) : (
        <span>
          <PlanText>{plan.text}</PlanText>
        </span>
      )}
      {isChanging && may.remove('subPlans', plan) && (
        <IconButton
          label={words.label.remove(plan.text)}
          icon={<XMarkIcon aria-hidden />}
          onClick={() => remove('subPlans', plan.id, words.undo.deleted(plan.text))}
        />
      )}
    </>
  )
}

interface NewSubPlanProps {
  readonly onAdd: (name: string, address: string | null) => void
  readonly onCancel: () => void
}

function NewSubPlan({ onAdd, onCancel }: NewSubPlanProps): ReactElement {
  const { words } = useWords()
  const [address, setAddress] = useState('')
  const [isTried, setIsTried] = useState(false)
  const typed = address.trim()
  const isFine = typed === '' || isWebAddress(typed)
  return (
    <TextForm
      draftKey="sub-plan"
      label={words.overview.subPlanName}
      submitText={words.button.add}
      maxLength={SHORT_TEXT_LENGTH_MAX}
      onSubmit={(name) => (isFine ? onAdd(name, typed === '' ? null : typed) : setIsTried(true))}
      onCancel={onCancel}
    >
      <TextField
        label={`${words.overview.subPlanAddress} (${words.form.optional})`}
        type="url"
        value={address}
        error={isTried && !isFine ? words.form.address : undefined}
        onValueChange={setAddress}
      />
    </TextForm>
  )
}

function isWebAddress(address: string | null): address is string {
  return isSafeHref(address) && /^https?:/i.test(address)
}

import { ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import {
  ActionRowLayout,
  Beads,
  Button,
  FaceName,
  GoalCardLayout,
  MarginLayout,
  OwnerQuote,
  StatusLabel,
  SuggestionBox,
  ThreadPanel,
} from '../../src/index.ts'
import { FATIMA, LONG, NORA, SILJE } from '../people.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, OWN_WORDS, SAMI } from '../texts.ts'

const nothing = (): void => {}

function Actions(): ReactElement {
  return (
    <>
      <ActionRowLayout
        title="Arbeidstrening i gartneri"
        detail="To dager i uka, med støtteperson"
        who={<FaceName person={FATIMA}>Fatima</FaceName>}
        when="28. februar"
        extent="8 timer i uka"
        status={
          <StatusLabel tone="go" icon={<ClockIcon />}>
            I gang
          </StatusLabel>
        }
        isSelected
        thread={
          <ThreadPanel
            title="Samtale om arbeidstrening i gartneri"
            closeText="Lukk"
            onClose={nothing}
            messagesLabel="Kommentarer"
            messages={[{ id: '1', author: NORA, time: 'i går', body: 'Kan jeg begynne klokka ti?' }]}
          />
        }
      >
        <SuggestionBox
          title="Fatima foreslår nytt omfang"
          beforeLabel="Står nå"
          afterLabel="Fatima foreslår"
          before="8 timer i uka"
          after="12 timer i uka"
        />
      </ActionRowLayout>
      <ActionRowLayout
        title={LONG_WORD}
        detail={SAMI}
        who={<FaceName person={LONG} />}
        when="1. desember"
        status={
          <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
            Over fristen
          </StatusLabel>
        }
      />
      <ActionRowLayout title="Uten noe mer enn en tittel" />
    </>
  )
}

export const plan: Section = {
  id: 'plan',
  title: 'Plan',
  entries: [
    {
      title: 'GoalCardLayout, ActionRowLayout, MarginLayout',
      of: [GoalCardLayout, ActionRowLayout, MarginLayout],
      specimens: [
        {
          name: 'a goal with its actions, a conversation in the margin',
          isWide: true,
          show: () => (
            <MarginLayout>
              <GoalCardLayout
                title="Jeg vil jobbe med planter"
                actionsLabel="Tiltak"
                status={
                  <StatusLabel tone="go" icon={<ClockIcon />}>
                    I gang
                  </StatusLabel>
                }
                ownWords={
                  <OwnerQuote byline={<FaceName person={NORA}>Noras egne ord</FaceName>}>{OWN_WORDS}</OwnerQuote>
                }
                progress={
                  <Beads
                    states={['inProgress', 'overdue', 'planned']}
                    words={{
                      done: (count) => `${count} gjort`,
                      inProgress: (count) => `${count} i gang`,
                      planned: (count) => `${count} planlagt`,
                      onHold: (count) => `${count} på vent`,
                      overdue: (count) => `${count} over fristen`,
                    }}
                  />
                }
                actions={<Actions />}
                footer={<Button variant="tertiary">Nytt tiltak</Button>}
              />
            </MarginLayout>
          ),
        },
        {
          name: 'a goal without anything',
          show: () => <GoalCardLayout title={LONG_TITLE} actionsLabel="Tiltak" />,
        },
        {
          name: 'professional size',
          isProfessional: true,
          isWide: true,
          show: () => (
            <GoalCardLayout
              title="Bo for seg selv"
              actionsLabel="Tiltak for å bo for seg selv"
              actions={
                <ActionRowLayout
                  title="Se på leiligheter"
                  who={<FaceName person={SILJE}>Silje</FaceName>}
                  when="1. mars"
                  status={
                    <StatusLabel tone="rest" icon={<ClockIcon />}>
                      Planlagt
                    </StatusLabel>
                  }
                />
              }
            />
          ),
        },
      ],
    },
  ],
}

import type { ReactElement } from 'react'
import { Button, LiveRegionProvider, Toast, ToastProvider, useAnnounce, useToast } from '../../src/index.ts'
import { ActedOn, pressButton } from '../ActedOn.tsx'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const nothing = (): void => {}

function Removes(): ReactElement {
  const showToast = useToast()
  return (
    <Button
      variant="secondary"
      onClick={() => showToast({ text: 'Tiltaket er fjernet.', actionText: 'Angre', onAction: nothing })}
    >
      Fjern
    </Button>
  )
}

function Says(): ReactElement {
  const announce = useAnnounce()
  return (
    <Button variant="secondary" onClick={() => announce('Fatima kom.')}>
      Si «Fatima kom»
    </Button>
  )
}

export const announcing: Section = {
  id: 'announcing',
  title: 'Announcing',
  entries: [
    {
      title: 'Toast',
      of: [Toast],
      specimens: [
        {
          name: 'with a way back',
          show: () => (
            <Toast
              text="Tiltaket er fjernet."
              actionText="Angre"
              onAction={nothing}
              closeText="Lukk"
              onClose={nothing}
            />
          ),
        },
        ...(['hover', 'focus-visible'] as const).map((forced) => ({
          name: forced,
          forced,
          show: () => (
            <Toast
              text="Tiltaket er fjernet."
              actionText="Angre"
              onAction={nothing}
              closeText="Lukk"
              onClose={nothing}
            />
          ),
        })),
        { name: 'words alone', show: () => <Toast text={SAMI} closeText="Lukk" onClose={nothing} /> },
        {
          name: 'long words',
          show: () => (
            <Toast text={`${LONG_TITLE} ${LONG_WORD}`} actionText="Angre" closeText="Lukk" onClose={nothing} />
          ),
        },
      ],
    },
    {
      title: 'ToastProvider',
      of: [ToastProvider],
      specimens: [
        {
          name: 'shown at the foot of the page',
          page: { height: 220 },
          show: () => (
            <main className="gallery-alone">
              <ToastProvider closeText="Lukk" durationMs={2_147_483_647}>
                <ActedOn act={pressButton}>
                  <Removes />
                </ActedOn>
              </ToastProvider>
            </main>
          ),
        },
      ],
    },
    {
      title: 'LiveRegionProvider',
      of: [LiveRegionProvider],
      specimens: [
        {
          name: 'heard, not seen',
          show: () => (
            <LiveRegionProvider>
              <Says />
            </LiveRegionProvider>
          ),
        },
      ],
    },
  ],
}

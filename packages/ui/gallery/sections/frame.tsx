import { ArrowUndoIcon, InformationSquareIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import {
  AppFrame,
  AppLink,
  AreaTile,
  BottomBar,
  FaceStack,
  HeaderAction,
  HeaderBar,
  LinkProvider,
  Logo,
  Notice,
  OnlyNarrow,
  OnlyWide,
  PageHeading,
  SavedState,
  SideNavigation,
  SideNavigationHeader,
} from '../../src/index.ts'
import { bottomEntries, groups } from '../navigation-content.tsx'
import { NORA, SEVEN } from '../people.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, SAMI } from '../texts.ts'

const nothing = (): void => {}

function Page(): ReactElement {
  return (
    <AppFrame
      skipLinkText="Hopp til innholdet"
      banner={
        <Notice shape="banner" icon={<InformationSquareIcon />}>
          Prøveversjon med oppdiktede personer.
        </Notice>
      }
      header={
        <HeaderBar
          brandName="Individuell plan"
          brandDetail="Fjellvik kommune"
          brandHref="#home"
          narrowTitle="Noras plan"
          end={
            <>
              <FaceStack label="Her nå" persons={SEVEN} max={3} presenceText="er her" />
              <SavedState state="saved" text="Lagret" detail="kl. 12.03" />
            </>
          }
        />
      }
      navigation={
        <SideNavigation
          label="Planen"
          header={<SideNavigationHeader person={NORA} title="Noras plan" detail="Gjelder til 28. februar 2027" />}
          groups={groups}
        />
      }
      bottomBar={<BottomBar label="Planen, nede" entries={bottomEntries} />}
    >
      <PageHeading title="Arbeid og utdanning" subtitle="2 mål, 5 tiltak" tile={<AreaTile area="work" size="l" />} />
      <p>{SAMI}</p>
    </AppFrame>
  )
}

export const frame: Section = {
  id: 'frame',
  title: 'Frame',
  entries: [
    {
      title: 'AppFrame',
      of: [AppFrame, HeaderBar, SideNavigation, SideNavigationHeader, BottomBar, PageHeading],
      specimens: [
        { name: 'owner', isWide: true, page: { height: 400 }, show: () => <Page /> },
        { name: 'narrow', page: { height: 400, isNarrow: true }, show: () => <Page /> },
        {
          name: 'narrow, larger text',
          page: { height: 400, isNarrow: true, textSize: 'larger' },
          show: () => <Page />,
        },
        {
          name: 'no navigation',
          isWide: true,
          page: { height: 170 },
          show: () => (
            <AppFrame
              skipLinkText="Hopp til innholdet"
              header={<HeaderBar brandName="Individuell plan" brandHref="#home" />}
            >
              <PageHeading title="Mine planer" end={<SavedState state="saved" text="Lagret" />} />
            </AppFrame>
          ),
        },
      ],
    },
    {
      title: 'HeaderAction',
      of: [HeaderAction],
      specimens: [
        {
          name: 'icon alone',
          show: () => <HeaderAction icon={<ArrowUndoIcon aria-hidden />} label="Angre" onPress={nothing} />,
        },
        {
          name: 'with its word',
          show: () => (
            <HeaderAction icon={<ArrowUndoIcon aria-hidden />} text="Angre" label="Angre: frist" onPress={nothing} />
          ),
        },
        ...(['hover', 'focus-visible'] as const).map((forced) => ({
          name: forced,
          forced,
          show: () => (
            <HeaderAction icon={<ArrowUndoIcon aria-hidden />} text="Angre" label="Angre" onPress={nothing} />
          ),
        })),
        {
          name: 'disabled',
          show: () => (
            <HeaderAction
              icon={<ArrowUndoIcon aria-hidden />}
              text="Angre"
              label="Angre"
              isDisabled
              onPress={nothing}
            />
          ),
        },
      ],
    },
    {
      title: 'PageHeading',
      of: [PageHeading],
      specimens: [
        {
          name: 'long title',
          isWide: true,
          page: { height: 220 },
          show: () => (
            <main className="gallery-alone">
              <PageHeading
                title={LONG_TITLE}
                subtitle={SAMI}
                tile={<AreaTile area="home" size="l" />}
                end={<FaceStack label="Ser området" persons={SEVEN} max={4} />}
              />
            </main>
          ),
        },
      ],
    },
    {
      title: 'OnlyWide, OnlyNarrow',
      of: [OnlyWide, OnlyNarrow],
      specimens: [
        {
          name: 'one of two',
          show: () => (
            <>
              <OnlyWide>Sees fra 1100 piksler og opp.</OnlyWide>
              <OnlyNarrow>Sees under 1100 piksler.</OnlyNarrow>
            </>
          ),
        },
      ],
    },
    {
      title: 'AppLink, LinkProvider',
      of: [AppLink, LinkProvider],
      specimens: [
        {
          name: 'rest',
          show: () => (
            <LinkProvider component="a">
              <AppLink href="#section">Til oversikten</AppLink>
            </LinkProvider>
          ),
        },
        {
          name: 'focus',
          forced: 'focus-visible',
          show: () => <AppLink href="#section">Til oversikten</AppLink>,
        },
      ],
    },
    {
      title: 'Logo',
      of: [Logo],
      specimens: [
        { name: 'named', show: () => <Logo label="Individuell plan" /> },
        { name: 'beside the name', show: () => <Logo /> },
      ],
    },
  ],
}

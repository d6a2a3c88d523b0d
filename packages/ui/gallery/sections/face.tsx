import { Face, FaceName, FaceStack, MoreFaces } from '../../src/index.ts'
import { BIRET, LONG, NORA, ONE_NAME, SEVEN, SILJE } from '../people.ts'
import type { Section } from '../specimen.ts'

export const face: Section = {
  id: 'face',
  title: 'Faces',
  entries: [
    {
      title: 'Face',
      of: [Face],
      specimens: [
        {
          name: 'sizes s, m, l, xl',
          show: () => (
            <div className="gallery-row">
              {(['s', 'm', 'l', 'xl'] as const).map((size) => (
                <Face key={size} person={SILJE} size={size} />
              ))}
            </div>
          ),
        },
        {
          name: 'the owner',
          show: () => (
            <div className="gallery-row">
              {(['s', 'm', 'l', 'xl'] as const).map((size) => (
                <Face key={size} person={NORA} size={size} />
              ))}
            </div>
          ),
        },
        {
          name: 'the seven other colours',
          show: () => (
            <div className="gallery-row">
              {SEVEN.map((person) => (
                <Face key={person.id} person={person} />
              ))}
            </div>
          ),
        },
        {
          name: 'present',
          show: () => (
            <div className="gallery-row">
              {(['s', 'm', 'l', 'xl'] as const).map((size) => (
                <Face key={size} person={BIRET} size={size} presenceText="er her" />
              ))}
            </div>
          ),
        },
        {
          name: 'one name, many names',
          show: () => (
            <div className="gallery-row">
              <Face person={ONE_NAME} />
              <Face person={LONG} />
            </div>
          ),
        },
      ],
    },
    {
      title: 'FaceName',
      of: [FaceName],
      specimens: [
        { name: 'whole name', show: () => <FaceName person={SILJE} /> },
        {
          name: 'first name, size m',
          show: () => (
            <FaceName person={NORA} size="m">
              Nora
            </FaceName>
          ),
        },
        { name: 'Sámi letters', show: () => <FaceName person={BIRET} /> },
        { name: 'long name', show: () => <FaceName person={LONG} /> },
      ],
    },
    {
      title: 'MoreFaces',
      of: [MoreFaces],
      specimens: [
        { name: 'size s', show: () => <MoreFaces persons={SEVEN} size="s" /> },
        { name: 'many', show: () => <MoreFaces persons={Array.from({ length: 120 }, () => SILJE)} /> },
      ],
    },
    {
      title: 'FaceStack',
      of: [FaceStack],
      specimens: [
        { name: 'few', show: () => <FaceStack label="Ser området" persons={[NORA, SILJE]} /> },
        { name: 'more than there is room for', show: () => <FaceStack label="Ser området" persons={SEVEN} max={5} /> },
        {
          name: 'here now',
          show: () => <FaceStack label="Her nå" persons={[NORA, ...SEVEN]} max={4} presenceText="er her" />,
        },
        { name: 'size m', show: () => <FaceStack label="Ser området" persons={SEVEN} size="m" max={4} /> },
        {
          name: 'on a card',
          isOnCard: true,
          show: () => <FaceStack label="Her nå" persons={SEVEN} max={4} presenceText="er her" />,
        },
      ],
    },
  ],
}

import { AreaTile, lifeAreas } from '../../src/index.ts'
import type { Section } from '../specimen.ts'

export const lifeArea: Section = {
  id: 'life-area',
  title: 'Life areas',
  entries: [
    {
      title: 'AreaTile',
      of: [AreaTile],
      specimens: (['s', 'm', 'l'] as const).map((size) => ({
        name: `size ${size}`,
        isWide: true,
        show: () => (
          <div className="gallery-row">
            {lifeAreas.map((area) => (
              <AreaTile key={area} area={area} size={size} label={area} />
            ))}
          </div>
        ),
      })),
    },
  ],
}

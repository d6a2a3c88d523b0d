import { useRef, useState, type ReactElement } from 'react'
import { Button, Card, Glide } from '../../src/index.ts'
import type { Section } from '../specimen.ts'

function Glides(): ReactElement {
  const [order, setOrder] = useState(['Først', 'Så', 'Til slutt'])
  const list = useRef<HTMLUListElement>(null)
  return (
    <div className="ag-stack">
      <Button variant="secondary" onClick={() => setOrder(([first = '', ...rest]) => [...rest, first])}>
        Flytt den første nederst
      </Button>
      <ul ref={list} className="ag-stack">
        {order.map((text) => (
          <Card as="li" padding="tight" key={text} data-glide={text}>
            {text}
          </Card>
        ))}
      </ul>
      <Glide within={list} order={order.join()} />
    </div>
  )
}

export const holding: Section = {
  id: 'holding',
  title: 'Motion',
  entries: [{ title: 'Glide', of: [Glide], specimens: [{ name: 'at rest', show: () => <Glides /> }] }],
}
